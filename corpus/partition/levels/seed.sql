INSERT INTO t SELECT 1, b, 1 FROM generate_series(1, 100) b WHERE satisfies_hash_partition('t_1'::regclass, 2, 0, b);
