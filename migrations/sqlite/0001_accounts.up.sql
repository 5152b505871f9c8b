-- Who there is. Times are RFC 3339 text in UTC without fractions, so that text order is time order.
CREATE TABLE users (
    id                BLOB PRIMARY KEY NOT NULL,
    -- The canonical form (see schema::Email): uniqueness is decided on it and on nothing else.
    email             TEXT NOT NULL UNIQUE,
    email_verified_at TEXT,
    name              TEXT NOT NULL,
    image             TEXT,
    role              TEXT NOT NULL DEFAULT 'user' CHECK (role IN ('user', 'admin')),
    -- An argon2id string in PHC form; NULL when the account has no password (yet).
    password_hash     TEXT,
    time_zone         TEXT NOT NULL DEFAULT 'UTC',
    day_start_hour    SMALLINT NOT NULL DEFAULT 0 CHECK (day_start_hour BETWEEN 0 AND 23),
    locale            TEXT NOT NULL DEFAULT 'en',
    theme             TEXT NOT NULL DEFAULT 'system' CHECK (theme IN ('system', 'light', 'dark')),
    -- A ban is in force when banned_at is set and ban_expires_at is not in the past.
    banned_at         TEXT,
    ban_reason        TEXT,
    ban_expires_at    TEXT,
    created_at        TEXT NOT NULL,
    updated_at        TEXT NOT NULL,
    last_seen_at      TEXT
);

CREATE INDEX users_by_role ON users (role);

-- Signed-in devices: browsers (a cookie) and API clients (a family of refresh tokens).
-- A row outlives its session by a while, so that a late request can be told why it was refused.
CREATE TABLE sessions (
    -- The `sid` of every token. Public: it names the session and opens nothing.
    id            BLOB PRIMARY KEY NOT NULL,
    user_id       BLOB NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    kind          TEXT NOT NULL CHECK (kind IN ('browser', 'api')),
    -- SHA-256 of the cookie's value, or of the jti of the one live refresh token.
    -- NULL until the browser's cookie is bound, and again after it was taken away.
    token_hash    BLOB UNIQUE,
    -- The refresh token before this one, for the grace of a lost race and for finding reuse.
    previous_hash BLOB,
    rotated_at    TEXT,
    -- What the session layer keeps for a browser, as JSON.
    data          TEXT NOT NULL DEFAULT '{}',
    device        TEXT NOT NULL DEFAULT '',
    address       TEXT NOT NULL DEFAULT '',
    created_at    TEXT NOT NULL,
    last_seen_at  TEXT NOT NULL,
    ended_at      TEXT,
    -- signed_out, banned, reused, replaced …
    ended_because TEXT
);

CREATE INDEX sessions_by_user ON sessions (user_id, ended_at);

-- Failed attempts, by whatever they are counted for (see server::api::throttle).
CREATE TABLE throttles (
    key           TEXT PRIMARY KEY NOT NULL,
    failures      BIGINT NOT NULL,
    blocked_until TEXT NOT NULL,
    forget_at     TEXT NOT NULL
);

CREATE INDEX throttles_by_age ON throttles (forget_at);

-- Links that work once: the SHA-256 of the secret in them.
CREATE TABLE one_time_links (
    token_hash BLOB PRIMARY KEY NOT NULL,
    purpose    TEXT NOT NULL CHECK (purpose IN ('first_admin', 'set_password')),
    user_id    BLOB REFERENCES users (id) ON DELETE CASCADE,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at    TEXT
);

-- Who did what to whom. Refers to users by id alone, and outlives them.
CREATE TABLE audit_entries (
    id          BLOB PRIMARY KEY NOT NULL,
    at          TEXT NOT NULL,
    actor_id    BLOB,
    action      TEXT NOT NULL,
    target_type TEXT NOT NULL,
    target_id   BLOB,
    address     TEXT NOT NULL DEFAULT '',
    detail      TEXT NOT NULL DEFAULT '{}'
);

CREATE INDEX audit_entries_by_target ON audit_entries (target_id, id);

-- Rows that a transaction updates first when what it decides must not be decided twice at once.
CREATE TABLE locks (
    name  TEXT PRIMARY KEY NOT NULL,
    taken BIGINT NOT NULL DEFAULT 0
);

INSERT INTO locks (name) VALUES ('admins');
