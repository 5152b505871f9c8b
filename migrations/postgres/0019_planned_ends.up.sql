-- The end that a commitment had when it was finished by hand: who takes it up again has it back.
ALTER TABLE commitments ADD COLUMN planned_end DATE;
