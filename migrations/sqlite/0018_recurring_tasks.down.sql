DROP INDEX projects_by_name;
DROP INDEX tasks_by_project_state;
DROP INDEX tasks_by_state;
CREATE INDEX tasks_open_by_owner ON tasks (user_id, completed_at, due_date);
ALTER TABLE tasks DROP COLUMN untouched;
ALTER TABLE tasks DROP COLUMN next_id;
