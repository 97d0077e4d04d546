INSERT INTO t VALUES ('a', '{a}');
