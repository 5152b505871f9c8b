-- A note outlives its mark: read_at is NULL where a mark was taken back, or the plan begun again.
-- A row whose date is before the follow's base_date keeps it, read or not.
CREATE TABLE reading_marks_new (
    user_id    BLOB NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    reading_id BLOB NOT NULL REFERENCES readings (id) ON DELETE CASCADE,
    -- The day that it was for, in the user's calendar.
    date       TEXT NOT NULL,
    note       TEXT NOT NULL DEFAULT '',
    read_at    TEXT,
    PRIMARY KEY (user_id, reading_id)
);

INSERT INTO reading_marks_new (user_id, reading_id, date, note, read_at)
    SELECT user_id, reading_id, date, note, read_at FROM reading_marks;
DROP TABLE reading_marks;
ALTER TABLE reading_marks_new RENAME TO reading_marks;
CREATE INDEX reading_marks_by_date ON reading_marks (user_id, date);
CREATE INDEX reading_marks_by_reading ON reading_marks (reading_id);

-- One default plan at most.
CREATE UNIQUE INDEX reading_plans_default ON reading_plans (is_default) WHERE is_default;
INSERT INTO locks (name) VALUES ('reading_plans');
