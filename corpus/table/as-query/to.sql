CREATE TABLE src (a int NOT NULL, b numeric(5, 2));
CREATE TABLE t AS SELECT a, b, a + b AS c, 'x'::varchar(3) AS d FROM src WITH NO DATA;
