CREATE TYPE item AS (n integer);

CREATE TABLE old (i item[]);

CREATE VIEW v AS SELECT i FROM old;
