DROP TABLE cleanup_clock;
DELETE FROM throttles WHERE blocked_until IS NULL;
ALTER TABLE throttles ALTER COLUMN blocked_until SET NOT NULL;
