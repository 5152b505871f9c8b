-- A user's way through a package. It outlives the package.
CREATE TABLE enrolments (
    id         UUID PRIMARY KEY NOT NULL,
    user_id    UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    package_id UUID REFERENCES packages (id) ON DELETE SET NULL,
    title      TEXT NOT NULL,
    term_days  BIGINT NOT NULL,
    start_date DATE NOT NULL,
    -- When the user left before the end.
    left_at    TIMESTAMPTZ,
    created_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX enrolments_by_owner ON enrolments (user_id, id);
CREATE INDEX enrolments_by_package ON enrolments (package_id);

-- A user's undertaking of an asceticism. Dates are days of the owner's calendar.
CREATE TABLE commitments (
    id            UUID PRIMARY KEY NOT NULL,
    user_id       UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    asceticism_id UUID NOT NULL REFERENCES asceticisms (id),
    enrolment_id  UUID REFERENCES enrolments (id) ON DELETE SET NULL,
    start_date    DATE NOT NULL,
    end_date      DATE,
    note          TEXT NOT NULL DEFAULT '',
    position      BIGINT NOT NULL,
    -- Finished by hand, before or without an end date.
    completed_at  TIMESTAMPTZ,
    archived_at   TIMESTAMPTZ,
    -- The streaks up to a day whose result no longer changes, as JSON, and that day (see
    -- server::api::tally): what is read for Today does not grow with the history.
    tally         TEXT,
    tally_through DATE,
    created_at    TIMESTAMPTZ NOT NULL,
    updated_at    TIMESTAMPTZ NOT NULL
);

CREATE INDEX commitments_by_owner ON commitments (user_id, id);
CREATE INDEX commitments_by_asceticism ON commitments (asceticism_id);
CREATE INDEX commitments_by_enrolment ON commitments (enrolment_id);

-- The versions of a commitment's rule. Each holds from its day until the next one's.
CREATE TABLE commitment_rules (
    commitment_id  UUID NOT NULL REFERENCES commitments (id) ON DELETE CASCADE,
    effective_from DATE NOT NULL,
    -- As JSON.
    schedule       TEXT NOT NULL,
    -- In thousandths.
    target         BIGINT,
    unit           TEXT NOT NULL DEFAULT '',
    direction      TEXT NOT NULL CHECK (direction IN ('at_least', 'at_most')),
    -- What a due day counts for when it is over and nothing was logged.
    unlogged       TEXT NOT NULL CHECK (unlogged IN ('missed', 'kept')),
    PRIMARY KEY (commitment_id, effective_from)
);

-- Days that neither break nor extend a streak: of one commitment, or, as a vacation, of all.
CREATE TABLE pauses (
    id            UUID PRIMARY KEY NOT NULL,
    user_id       UUID NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    commitment_id UUID REFERENCES commitments (id) ON DELETE CASCADE,
    from_date     DATE NOT NULL,
    -- The last day of it; NULL while nobody knows.
    until_date    DATE,
    reason        TEXT NOT NULL DEFAULT '',
    created_at    TIMESTAMPTZ NOT NULL,
    CHECK (until_date IS NULL OR until_date >= from_date)
);

CREATE INDEX pauses_by_owner ON pauses (user_id, from_date);
CREATE INDEX pauses_by_commitment ON pauses (commitment_id);

-- What was done on one day for one commitment.
CREATE TABLE logs (
    commitment_id UUID NOT NULL REFERENCES commitments (id) ON DELETE CASCADE,
    date          DATE NOT NULL,
    -- What the user said; NULL leaves it to the value.
    status        TEXT CHECK (status IN ('kept', 'missed', 'skipped')),
    -- In thousandths: the sum of the day's entries, where there are any.
    value         BIGINT,
    note          TEXT NOT NULL DEFAULT '',
    -- Why it was skipped.
    reason        TEXT NOT NULL DEFAULT '',
    created_at    TIMESTAMPTZ NOT NULL,
    updated_at    TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (commitment_id, date)
);

-- The several times of one day. The id is the client's: the same one again adds nothing.
CREATE TABLE log_entries (
    commitment_id UUID NOT NULL,
    date          DATE NOT NULL,
    id            UUID NOT NULL,
    value         BIGINT NOT NULL,
    at            TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (commitment_id, id),
    FOREIGN KEY (commitment_id, date) REFERENCES logs (commitment_id, date) ON DELETE CASCADE
);

CREATE INDEX log_entries_by_day ON log_entries (commitment_id, date);
