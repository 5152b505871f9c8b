-- NULL: not blocked. A time would block attempts once a clock that was ahead is set right.
CREATE TABLE throttles_new (
    key           TEXT PRIMARY KEY NOT NULL,
    failures      BIGINT NOT NULL,
    blocked_until TEXT,
    forget_at     TEXT NOT NULL
);
INSERT INTO throttles_new (key, failures, blocked_until, forget_at)
    SELECT key, failures, blocked_until, forget_at FROM throttles;
DROP TABLE throttles;
ALTER TABLE throttles_new RENAME TO throttles;
CREATE INDEX throttles_by_age ON throttles (forget_at);

-- The time up to which the cleanup has run. It follows the clock slowly, so that a clock that is
-- ahead deletes nothing too early.
CREATE TABLE cleanup_clock (
    id BIGINT PRIMARY KEY NOT NULL CHECK (id = 1),
    at TEXT NOT NULL
);
