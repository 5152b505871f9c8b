DELETE FROM sessions WHERE kind = 'key';

CREATE TABLE old_sessions (
    id            BLOB PRIMARY KEY NOT NULL,
    user_id       BLOB NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    kind          TEXT NOT NULL CHECK (kind IN ('browser', 'api')),
    token_hash    BLOB UNIQUE,
    previous_hash BLOB,
    rotated_at    TEXT,
    data          TEXT NOT NULL DEFAULT '{}',
    device        TEXT NOT NULL DEFAULT '',
    address       TEXT NOT NULL DEFAULT '',
    created_at    TEXT NOT NULL,
    last_seen_at  TEXT NOT NULL,
    ended_at      TEXT,
    ended_because TEXT
);

INSERT INTO old_sessions
SELECT id, user_id, kind, token_hash, previous_hash, rotated_at, data, device, address,
    created_at, last_seen_at, ended_at, ended_because FROM sessions;

DROP TABLE sessions;
ALTER TABLE old_sessions RENAME TO sessions;
CREATE INDEX sessions_by_user ON sessions (user_id, ended_at);

DELETE FROM one_time_links WHERE purpose IN ('verify_email', 'change_email');

CREATE TABLE old_one_time_links (
    token_hash BLOB PRIMARY KEY NOT NULL,
    purpose    TEXT NOT NULL CHECK (purpose IN ('first_admin', 'set_password')),
    user_id    BLOB REFERENCES users (id) ON DELETE CASCADE,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at    TEXT
);

INSERT INTO old_one_time_links
SELECT token_hash, purpose, user_id, created_at, expires_at, used_at FROM one_time_links;

DROP TABLE one_time_links;
ALTER TABLE old_one_time_links RENAME TO one_time_links;
