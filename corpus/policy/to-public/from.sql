CREATE TABLE t (a int);
CREATE POLICY p ON t TO pg_monitor USING (a > 0);
