DROP TABLE reading_marks;
DROP TABLE reading_follows;
DROP TABLE readings;
DROP TABLE reading_plans;
