DELETE FROM sessions WHERE kind = 'key';
ALTER TABLE sessions
    DROP COLUMN authenticated_at,
    DROP COLUMN name,
    DROP COLUMN scope,
    DROP COLUMN expires_at;
ALTER TABLE sessions DROP CONSTRAINT sessions_kind_check;
ALTER TABLE sessions ADD CONSTRAINT sessions_kind_check CHECK (kind IN ('browser', 'api'));

DELETE FROM one_time_links WHERE purpose IN ('verify_email', 'change_email');
DROP INDEX one_time_links_by_user;
ALTER TABLE one_time_links DROP COLUMN email;
ALTER TABLE one_time_links DROP CONSTRAINT one_time_links_purpose_check;
ALTER TABLE one_time_links ADD CONSTRAINT one_time_links_purpose_check
    CHECK (purpose IN ('first_admin', 'set_password'));
