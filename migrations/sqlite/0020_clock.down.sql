DROP TABLE cleanup_clock;
CREATE TABLE throttles_old (
    key           TEXT PRIMARY KEY NOT NULL,
    failures      BIGINT NOT NULL,
    blocked_until TEXT NOT NULL,
    forget_at     TEXT NOT NULL
);
INSERT INTO throttles_old (key, failures, blocked_until, forget_at)
    SELECT key, failures, blocked_until, forget_at FROM throttles WHERE blocked_until IS NOT NULL;
DROP TABLE throttles;
ALTER TABLE throttles_old RENAME TO throttles;
CREATE INDEX throttles_by_age ON throttles (forget_at);
