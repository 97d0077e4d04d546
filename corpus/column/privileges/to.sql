CREATE TABLE t (a text, b text);
GRANT SELECT (a), UPDATE (a) ON t TO PUBLIC;
