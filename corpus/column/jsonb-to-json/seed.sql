INSERT INTO t VALUES ('{"n": 1}');
