DROP TABLE installed;
DROP TABLE package_items;
DROP TABLE packages;
DROP TABLE asceticisms;
