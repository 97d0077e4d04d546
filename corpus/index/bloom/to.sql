CREATE EXTENSION bloom;
CREATE TABLE t (a int, b int);
CREATE INDEX i ON t USING bloom (a, b) WITH (length = 100, col1 = 3);
