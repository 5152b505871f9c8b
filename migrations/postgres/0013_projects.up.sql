-- What groups tasks.
CREATE TABLE projects (
    id          UUID PRIMARY KEY NOT NULL,
    user_id     UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name        TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    color       TEXT NOT NULL DEFAULT '',
    archived_at TIMESTAMPTZ,
    created_at  TIMESTAMPTZ NOT NULL,
    updated_at  TIMESTAMPTZ NOT NULL
);

CREATE INDEX projects_by_owner ON projects (user_id, id);

ALTER TABLE tasks ADD COLUMN project_id UUID REFERENCES projects (id) ON DELETE SET NULL;
-- How it comes again, as JSON; NULL: not at all.
ALTER TABLE tasks ADD COLUMN recurrence TEXT;
-- Deleted, and to be had back for a while.
ALTER TABLE tasks ADD COLUMN deleted_at TIMESTAMPTZ;

CREATE INDEX tasks_by_project ON tasks (project_id, position);
CREATE INDEX tasks_by_position ON tasks (user_id, position, id);
CREATE INDEX tasks_deleted ON tasks (deleted_at) WHERE deleted_at IS NOT NULL;
