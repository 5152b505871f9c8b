DROP INDEX projects_by_name;
DROP INDEX tasks_by_project_state;
ALTER TABLE tasks DROP COLUMN untouched;
ALTER TABLE tasks DROP COLUMN next_id;
