-- The work: each task has one owner.
CREATE TABLE tasks (
    id           BLOB PRIMARY KEY NOT NULL,
    user_id      BLOB NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    title        TEXT NOT NULL,
    description  TEXT NOT NULL DEFAULT '',
    -- A day in the owner's calendar, not an instant.
    due_date     TEXT,
    priority     TEXT NOT NULL DEFAULT 'none' CHECK (priority IN ('none', 'low', 'medium', 'high')),
    completed_at TEXT,
    position     BIGINT NOT NULL,
    created_at   TEXT NOT NULL,
    updated_at   TEXT NOT NULL
);

CREATE INDEX tasks_by_owner ON tasks (user_id, id);
CREATE INDEX tasks_open_by_owner ON tasks (user_id, completed_at, due_date);
