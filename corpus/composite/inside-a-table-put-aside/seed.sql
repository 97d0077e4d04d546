INSERT INTO t VALUES (1, (1, 'new')), (2, NULL);
