-- Accounts of OpenID providers that users sign in with.
CREATE TABLE identities (
    id           UUID PRIMARY KEY NOT NULL,
    user_id      UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    -- Both together name the account (OpenID Connect Core, 2); its address may change.
    issuer       TEXT NOT NULL,
    subject      TEXT NOT NULL,
    -- The address that the provider told last, to tell two of them apart.
    email        TEXT,
    created_at   TIMESTAMPTZ NOT NULL,
    last_used_at TIMESTAMPTZ NOT NULL,
    UNIQUE (issuer, subject)
);

CREATE INDEX identities_by_user ON identities (user_id, id);
