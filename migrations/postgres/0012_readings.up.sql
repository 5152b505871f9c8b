-- Readings of many days, in the order of their dates.
CREATE TABLE reading_plans (
    id          UUID PRIMARY KEY NOT NULL,
    title       TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    -- The one that users read who have chosen none.
    is_default  BOOLEAN NOT NULL DEFAULT FALSE,
    created_at  TIMESTAMPTZ NOT NULL,
    updated_at  TIMESTAMPTZ NOT NULL
);

CREATE TABLE readings (
    id         UUID PRIMARY KEY NOT NULL,
    plan_id    UUID NOT NULL REFERENCES reading_plans (id) ON DELETE CASCADE,
    date       DATE NOT NULL,
    title      TEXT NOT NULL,
    -- Where it is found: a book and its place.
    reference  TEXT NOT NULL DEFAULT '',
    -- The text itself, or a thought about it.
    body       TEXT NOT NULL DEFAULT '',
    created_at TIMESTAMPTZ NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    UNIQUE (plan_id, date)
);

-- The plan that a user has chosen. What was not read before base_date follows from it on, a
-- reading a day; beginning and re-basing set it.
CREATE TABLE reading_follows (
    user_id    UUID PRIMARY KEY NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    plan_id    UUID NOT NULL REFERENCES reading_plans (id) ON DELETE CASCADE,
    base_date  DATE NOT NULL,
    -- Where in the plan the user began, as the reading's own date; what is before is not asked for.
    first_date DATE,
    created_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX reading_follows_by_plan ON reading_follows (plan_id);

-- What was read.
CREATE TABLE reading_marks (
    user_id    UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    reading_id UUID NOT NULL REFERENCES readings (id) ON DELETE CASCADE,
    -- The day that it was for, in the user's calendar.
    date       DATE NOT NULL,
    note       TEXT NOT NULL DEFAULT '',
    read_at    TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (user_id, reading_id)
);

CREATE INDEX reading_marks_by_date ON reading_marks (user_id, date);
CREATE INDEX reading_marks_by_reading ON reading_marks (reading_id);
