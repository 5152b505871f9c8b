-- A user's way through a package. It outlives the package.
CREATE TABLE enrolments (
    id         BLOB PRIMARY KEY NOT NULL,
    user_id    BLOB NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    package_id BLOB REFERENCES packages (id) ON DELETE SET NULL,
    title      TEXT NOT NULL,
    term_days  BIGINT NOT NULL,
    start_date TEXT NOT NULL,
    -- When the user left before the end.
    left_at    TEXT,
    created_at TEXT NOT NULL
);

CREATE INDEX enrolments_by_owner ON enrolments (user_id, id);
CREATE INDEX enrolments_by_package ON enrolments (package_id);

-- A user's undertaking of an asceticism. Dates are days of the owner's calendar.
CREATE TABLE commitments (
    id            BLOB PRIMARY KEY NOT NULL,
    user_id       BLOB NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    asceticism_id BLOB NOT NULL REFERENCES asceticisms (id),
    enrolment_id  BLOB REFERENCES enrolments (id) ON DELETE SET NULL,
    start_date    TEXT NOT NULL,
    end_date      TEXT,
    note          TEXT NOT NULL DEFAULT '',
    position      BIGINT NOT NULL,
    -- Finished by hand, before or without an end date.
    completed_at  TEXT,
    archived_at   TEXT,
    -- The streaks up to a day whose result no longer changes, as JSON, and that day (see
    -- server::api::tally): what is read for Today does not grow with the history.
    tally         TEXT,
    tally_through TEXT,
    created_at    TEXT NOT NULL,
    updated_at    TEXT NOT NULL
);

CREATE INDEX commitments_by_owner ON commitments (user_id, id);
CREATE INDEX commitments_by_asceticism ON commitments (asceticism_id);
CREATE INDEX commitments_by_enrolment ON commitments (enrolment_id);

-- The versions of a commitment's rule. Each holds from its day until the next one's.
CREATE TABLE commitment_rules (
    commitment_id  BLOB NOT NULL REFERENCES commitments (id) ON DELETE CASCADE,
    effective_from TEXT NOT NULL,
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
    id            BLOB PRIMARY KEY NOT NULL,
    user_id       BLOB NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    commitment_id BLOB REFERENCES commitments (id) ON DELETE CASCADE,
    from_date     TEXT NOT NULL,
    -- The last day of it; NULL while nobody knows.
    until_date    TEXT,
    reason        TEXT NOT NULL DEFAULT '',
    created_at    TEXT NOT NULL,
    CHECK (until_date IS NULL OR until_date >= from_date)
);

CREATE INDEX pauses_by_owner ON pauses (user_id, from_date);
CREATE INDEX pauses_by_commitment ON pauses (commitment_id);

-- What was done on one day for one commitment.
CREATE TABLE logs (
    commitment_id BLOB NOT NULL REFERENCES commitments (id) ON DELETE CASCADE,
    date          TEXT NOT NULL,
    -- What the user said; NULL leaves it to the value.
    status        TEXT CHECK (status IN ('kept', 'missed', 'skipped')),
    -- In thousandths: the sum of the day's entries, where there are any.
    value         BIGINT,
    note          TEXT NOT NULL DEFAULT '',
    -- Why it was skipped.
    reason        TEXT NOT NULL DEFAULT '',
    created_at    TEXT NOT NULL,
    updated_at    TEXT NOT NULL,
    PRIMARY KEY (commitment_id, date)
) WITHOUT ROWID;

-- The several times of one day. The id is the client's: the same one again adds nothing.
CREATE TABLE log_entries (
    commitment_id BLOB NOT NULL,
    date          TEXT NOT NULL,
    id            BLOB NOT NULL,
    value         BIGINT NOT NULL,
    at            TEXT NOT NULL,
    PRIMARY KEY (commitment_id, id),
    FOREIGN KEY (commitment_id, date) REFERENCES logs (commitment_id, date) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE INDEX log_entries_by_day ON log_entries (commitment_id, date);
