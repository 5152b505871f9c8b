DROP TABLE log_entries;
DROP TABLE logs;
DROP TABLE pauses;
DROP TABLE commitment_rules;
DROP TABLE commitments;
DROP TABLE enrolments;
