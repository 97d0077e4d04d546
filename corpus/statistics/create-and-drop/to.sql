CREATE TABLE t (a int, b int, c text);
CREATE STATISTICS s ON a, b FROM t;
CREATE STATISTICS two (ndistinct, dependencies) ON a, b, c FROM t;
CREATE STATISTICS words ON lower(c) FROM t;
CREATE STATISTICS mixed (mcv) ON a, (b % 10), (a + b) FROM t;
