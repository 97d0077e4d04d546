CREATE TABLE t (a int, b text);
ALTER TABLE t OWNER TO pg_monitor;
