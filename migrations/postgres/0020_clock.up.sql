-- NULL: not blocked. A time would block attempts once a clock that was ahead is set right.
ALTER TABLE throttles ALTER COLUMN blocked_until DROP NOT NULL;

-- The time up to which the cleanup has run. It follows the clock slowly, so that a clock that is
-- ahead deletes nothing too early.
CREATE TABLE cleanup_clock (
    id BIGINT PRIMARY KEY NOT NULL CHECK (id = 1),
    at TIMESTAMPTZ NOT NULL
);
