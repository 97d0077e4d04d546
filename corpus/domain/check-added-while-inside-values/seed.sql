INSERT INTO t VALUES ('{1,2}', ROW(3, 'x, "y"'), 4);
