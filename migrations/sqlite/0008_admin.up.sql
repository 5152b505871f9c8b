-- The audit log is read newest first: as a whole, and by who acted, on whom, and how.
DROP INDEX audit_entries_by_target;
CREATE INDEX audit_entries_by_time ON audit_entries (at, id);
CREATE INDEX audit_entries_by_actor ON audit_entries (actor_id, at, id);
CREATE INDEX audit_entries_by_target ON audit_entries (target_id, at, id);
CREATE INDEX audit_entries_by_action ON audit_entries (action, at, id);

-- Users are listed in these orders, and counted by these facts.
CREATE INDEX users_by_name ON users (name, id);
CREATE INDEX users_by_seen ON users (coalesce(last_seen_at, created_at), id);
CREATE INDEX users_by_creation ON users (created_at);
CREATE INDEX users_by_sight ON users (last_seen_at);
CREATE INDEX users_by_ban ON users (ban_expires_at) WHERE banned_at IS NOT NULL;
CREATE INDEX sessions_by_use ON sessions (last_seen_at);
