DELETE FROM locks WHERE name = 'reading_plans';
DROP INDEX reading_plans_default;
DELETE FROM reading_marks WHERE read_at IS NULL;
ALTER TABLE reading_marks ALTER COLUMN read_at SET NOT NULL;
