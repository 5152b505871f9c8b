-- One small picture per user, as it was made anew from what was uploaded.
CREATE TABLE pictures (
    -- 128 random bits: who has the address may see the picture.
    id         TEXT PRIMARY KEY NOT NULL,
    user_id    BLOB NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    -- A JPEG of 256 by 256.
    content    BLOB NOT NULL,
    created_at TEXT NOT NULL
);
