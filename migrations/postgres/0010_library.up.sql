-- Disciplines that can be taken on: templates of the library, and customs of one user's own.
CREATE TABLE asceticisms (
    id             UUID PRIMARY KEY NOT NULL,
    -- NULL: a template. Otherwise whose custom one it is.
    creator_id     UUID REFERENCES users (id) ON DELETE CASCADE,
    title          TEXT NOT NULL,
    description    TEXT NOT NULL DEFAULT '',
    category       TEXT NOT NULL DEFAULT '',
    icon           TEXT NOT NULL DEFAULT '',
    tracking_type  TEXT NOT NULL CHECK (tracking_type IN ('check', 'count', 'duration', 'text')),
    kind           TEXT NOT NULL CHECK (kind IN ('do', 'abstain')),
    -- The rule that is proposed to who takes it on, as JSON; NULL is every day.
    suggested_rule TEXT,
    -- A template that is no longer offered. Who took it on keeps it.
    retired_at     TIMESTAMPTZ,
    created_at     TIMESTAMPTZ NOT NULL,
    updated_at     TIMESTAMPTZ NOT NULL
);

CREATE INDEX asceticisms_by_creator ON asceticisms (creator_id, id);

-- Bundles of asceticisms with a fixed term.
CREATE TABLE packages (
    id          UUID PRIMARY KEY NOT NULL,
    title       TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    icon        TEXT NOT NULL DEFAULT '',
    term_days   BIGINT NOT NULL CHECK (term_days BETWEEN 1 AND 1000),
    created_at  TIMESTAMPTZ NOT NULL,
    updated_at  TIMESTAMPTZ NOT NULL
);

CREATE TABLE package_items (
    id            UUID PRIMARY KEY NOT NULL,
    package_id    UUID NOT NULL REFERENCES packages (id) ON DELETE CASCADE,
    asceticism_id UUID NOT NULL REFERENCES asceticisms (id) ON DELETE CASCADE,
    position      BIGINT NOT NULL,
    -- As JSON; NULL is what the asceticism suggests.
    rule          TEXT,
    -- From which day of the term to which, counted from 1.
    first_day     BIGINT NOT NULL,
    last_day      BIGINT NOT NULL,
    CHECK (1 <= first_day AND first_day <= last_day)
);

CREATE INDEX package_items_by_package ON package_items (package_id, position);
CREATE INDEX package_items_by_asceticism ON package_items (asceticism_id);

-- What the program brought along and put in once, so that what an admin removes stays removed.
CREATE TABLE installed (
    name TEXT PRIMARY KEY NOT NULL,
    at   TIMESTAMPTZ NOT NULL
);
