ALTER TABLE commitments DROP COLUMN planned_end;
