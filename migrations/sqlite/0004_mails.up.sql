-- Mails to be sent. No text and no secret is in here: the worker writes the mail, and makes its link, when it sends it.
-- A mail that was sent is deleted.
CREATE TABLE mails (
    id         BLOB PRIMARY KEY NOT NULL,
    kind       TEXT NOT NULL,
    -- Where to, as it was typed where nobody was looked up yet.
    email      TEXT NOT NULL,
    -- Whose account it is about; NULL where that is found out when it is sent.
    user_id    BLOB REFERENCES users (id) ON DELETE CASCADE,
    created_at TEXT NOT NULL,
    -- When to try, or, while one worker tries, when the others may.
    due_at     TEXT NOT NULL,
    attempts   BIGINT NOT NULL DEFAULT 0,
    last_error TEXT,
    -- When it was given up; such a row stays a while for the operator to see.
    failed_at  TEXT
);

CREATE INDEX mails_by_due ON mails (due_at);
CREATE INDEX mails_by_user ON mails (user_id);
