DROP TRIGGER sessions_deleted ON sessions;
DROP TRIGGER sessions_changed ON sessions;
DROP TRIGGER users_deleted ON users;
DROP TRIGGER users_changed ON users;
DROP FUNCTION tell_standing();
