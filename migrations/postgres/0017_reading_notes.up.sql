-- A note outlives its mark: read_at is NULL where a mark was taken back, or the plan begun again.
-- A row whose date is before the follow's base_date keeps it, read or not.
ALTER TABLE reading_marks ALTER COLUMN read_at DROP NOT NULL;

-- One default plan at most.
CREATE UNIQUE INDEX reading_plans_default ON reading_plans (is_default) WHERE is_default;
INSERT INTO locks (name) VALUES ('reading_plans');
