-- Tells every node what has changed about somebody's standing, whoever has changed it: another node, the command line,
-- or a hand at the database (see server::api::listen). That a user or a session was used is no change.
CREATE FUNCTION tell_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('regula_standing', TG_ARGV[0] || ' ' || OLD.id);
    RETURN NULL;
END $$;

CREATE TRIGGER users_changed AFTER UPDATE ON users FOR EACH ROW
    WHEN (to_jsonb(OLD) - 'last_seen_at' IS DISTINCT FROM to_jsonb(NEW) - 'last_seen_at')
    EXECUTE FUNCTION tell_standing('user');
CREATE TRIGGER users_deleted AFTER DELETE ON users FOR EACH ROW
    EXECUTE FUNCTION tell_standing('user');

CREATE TRIGGER sessions_changed AFTER UPDATE ON sessions FOR EACH ROW
    WHEN (to_jsonb(OLD) - '{last_seen_at,token_hash,previous_hash,rotated_at,data}'::text[]
        IS DISTINCT FROM to_jsonb(NEW) - '{last_seen_at,token_hash,previous_hash,rotated_at,data}'::text[])
    EXECUTE FUNCTION tell_standing('session');
-- Those that ended were told of when they did.
CREATE TRIGGER sessions_deleted AFTER DELETE ON sessions FOR EACH ROW
    WHEN (OLD.ended_at IS NULL)
    EXECUTE FUNCTION tell_standing('session');
