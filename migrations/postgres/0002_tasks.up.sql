-- The work: each task has one owner.
CREATE TABLE tasks (
    id           UUID PRIMARY KEY NOT NULL,
    user_id      UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    title        TEXT NOT NULL,
    description  TEXT NOT NULL DEFAULT '',
    -- A day in the owner's calendar, not an instant.
    due_date     DATE,
    priority     TEXT NOT NULL DEFAULT 'none' CHECK (priority IN ('none', 'low', 'medium', 'high')),
    completed_at TIMESTAMPTZ,
    position     BIGINT NOT NULL,
    created_at   TIMESTAMPTZ NOT NULL,
    updated_at   TIMESTAMPTZ NOT NULL
);

CREATE INDEX tasks_by_owner ON tasks (user_id, id);
CREATE INDEX tasks_open_by_owner ON tasks (user_id, completed_at, due_date);
