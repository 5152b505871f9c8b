DELETE FROM locks WHERE name = 'reading_plans';
DROP INDEX reading_plans_default;
CREATE TABLE reading_marks_old (
    user_id    BLOB NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    reading_id BLOB NOT NULL REFERENCES readings (id) ON DELETE CASCADE,
    date       TEXT NOT NULL,
    note       TEXT NOT NULL DEFAULT '',
    read_at    TEXT NOT NULL,
    PRIMARY KEY (user_id, reading_id)
);

INSERT INTO reading_marks_old (user_id, reading_id, date, note, read_at)
    SELECT user_id, reading_id, date, note, read_at FROM reading_marks WHERE read_at IS NOT NULL;
DROP TABLE reading_marks;
ALTER TABLE reading_marks_old RENAME TO reading_marks;
CREATE INDEX reading_marks_by_date ON reading_marks (user_id, date);
CREATE INDEX reading_marks_by_reading ON reading_marks (reading_id);
