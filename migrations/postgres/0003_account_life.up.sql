-- A session is also an API key now: the third way in, judged by the same standing check.
ALTER TABLE sessions DROP CONSTRAINT sessions_kind_check;
ALTER TABLE sessions ADD CONSTRAINT sessions_kind_check CHECK (kind IN ('browser', 'api', 'key'));
ALTER TABLE sessions
    -- When the person last showed who they are in this session; NULL: when it began.
    ADD COLUMN authenticated_at TIMESTAMPTZ,
    -- A key's name, what it may do, and its end; NULL for other kinds, and for a key without an end.
    ADD COLUMN name TEXT,
    ADD COLUMN scope TEXT CHECK (scope IN ('read', 'write')),
    ADD COLUMN expires_at TIMESTAMPTZ;

ALTER TABLE one_time_links DROP CONSTRAINT one_time_links_purpose_check;
ALTER TABLE one_time_links ADD CONSTRAINT one_time_links_purpose_check
    CHECK (purpose IN ('first_admin', 'set_password', 'verify_email', 'change_email'));
-- The address that the link was made for: the one to be confirmed, or the one it was sent to.
ALTER TABLE one_time_links ADD COLUMN email TEXT;
CREATE INDEX one_time_links_by_user ON one_time_links (user_id, purpose);
