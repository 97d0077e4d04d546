CREATE TABLE t (a text, b text);
GRANT SELECT (b) ON t TO PUBLIC;
