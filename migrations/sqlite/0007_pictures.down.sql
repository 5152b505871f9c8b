UPDATE users SET image = NULL;
DROP TABLE pictures;
