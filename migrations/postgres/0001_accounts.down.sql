DROP TABLE locks;
DROP TABLE audit_entries;
DROP TABLE one_time_links;
DROP TABLE throttles;
DROP TABLE sessions;
DROP TABLE users;
