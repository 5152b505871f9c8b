-- SQLite cannot change a CHECK, so both tables are made anew.

-- A session is also an API key now: the third way in, judged by the same standing check.
CREATE TABLE new_sessions (
    -- The `sid` of every token. Public: it names the session and opens nothing.
    id               BLOB PRIMARY KEY NOT NULL,
    user_id          BLOB NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    kind             TEXT NOT NULL CHECK (kind IN ('browser', 'api', 'key')),
    -- SHA-256 of the cookie's value, of the jti of the one live refresh token, or of the key's secret.
    -- NULL until the browser's cookie is bound, and again after it was taken away.
    token_hash       BLOB UNIQUE,
    -- The refresh token before this one, for the grace of a lost race and for finding reuse.
    previous_hash    BLOB,
    rotated_at       TEXT,
    -- What the session layer keeps for a browser, as JSON.
    data             TEXT NOT NULL DEFAULT '{}',
    device           TEXT NOT NULL DEFAULT '',
    address          TEXT NOT NULL DEFAULT '',
    created_at       TEXT NOT NULL,
    last_seen_at     TEXT NOT NULL,
    ended_at         TEXT,
    -- signed_out, banned, reused, replaced …
    ended_because    TEXT,
    -- When the person last showed who they are in this session; NULL: when it began.
    authenticated_at TEXT,
    -- A key's name, what it may do, and its end; NULL for other kinds, and for a key without an end.
    name             TEXT,
    scope            TEXT CHECK (scope IN ('read', 'write')),
    expires_at       TEXT
);

INSERT INTO new_sessions (id, user_id, kind, token_hash, previous_hash, rotated_at, data, device, address,
    created_at, last_seen_at, ended_at, ended_because)
SELECT id, user_id, kind, token_hash, previous_hash, rotated_at, data, device, address,
    created_at, last_seen_at, ended_at, ended_because FROM sessions;

DROP TABLE sessions;
ALTER TABLE new_sessions RENAME TO sessions;
CREATE INDEX sessions_by_user ON sessions (user_id, ended_at);

CREATE TABLE new_one_time_links (
    token_hash BLOB PRIMARY KEY NOT NULL,
    purpose    TEXT NOT NULL CHECK (purpose IN ('first_admin', 'set_password', 'verify_email', 'change_email')),
    user_id    BLOB REFERENCES users (id) ON DELETE CASCADE,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at    TEXT,
    -- The address that the link was made for: the one to be confirmed, or the one it was sent to.
    email      TEXT
);

INSERT INTO new_one_time_links (token_hash, purpose, user_id, created_at, expires_at, used_at)
SELECT token_hash, purpose, user_id, created_at, expires_at, used_at FROM one_time_links;

DROP TABLE one_time_links;
ALTER TABLE new_one_time_links RENAME TO one_time_links;
CREATE INDEX one_time_links_by_user ON one_time_links (user_id, purpose);
