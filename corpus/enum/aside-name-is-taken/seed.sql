INSERT INTO t VALUES ('a', 'q');
