-- From where accounts were signed in: a digest of the account together with the network or the device.
-- Who tries to sign in from there is not slowed down by what strangers do elsewhere (see server::api::throttle).
CREATE TABLE known_places (
    digest      BYTEA PRIMARY KEY NOT NULL,
    known_until TIMESTAMPTZ NOT NULL
);

CREATE INDEX known_places_by_age ON known_places (known_until);
