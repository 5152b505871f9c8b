DROP INDEX tasks_deleted;
DROP INDEX tasks_by_position;
DROP INDEX tasks_by_project;
ALTER TABLE tasks DROP COLUMN deleted_at;
ALTER TABLE tasks DROP COLUMN recurrence;
ALTER TABLE tasks DROP COLUMN project_id;
DROP TABLE projects;
