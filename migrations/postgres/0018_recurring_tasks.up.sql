-- The task that came after this one when it was done.
ALTER TABLE tasks ADD COLUMN next_id UUID;
-- Made by the completion of another, and not changed since: it goes when the other is opened again.
ALTER TABLE tasks ADD COLUMN untouched BOOLEAN NOT NULL DEFAULT FALSE;

-- Which tasks are open or done, and when those are due, is told by the index alone.
DROP INDEX tasks_open_by_owner;
CREATE INDEX tasks_by_state ON tasks (user_id, completed_at, due_date, position, id)
    WHERE deleted_at IS NULL;

-- The counts of a project, and the search for one among all users' projects.
CREATE INDEX tasks_by_project_state ON tasks (project_id, completed_at) WHERE deleted_at IS NULL;
CREATE INDEX projects_by_name ON projects (id, name);
