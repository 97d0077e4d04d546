CREATE TYPE item AS (n numeric);

CREATE TABLE fresh (i item[]);

CREATE VIEW v AS SELECT i FROM fresh;
