CREATE TABLE t (a int, b int, c int);
CREATE STATISTICS s (ndistinct, mcv) ON b, a FROM t;
CREATE STATISTICS u ON a, b, c FROM t;
COMMENT ON STATISTICS u IS 'kept';
