INSERT INTO t (up, m, gone, n) VALUES (1, 'happy', 'x', 1), (1, 'sad', 'y', 2);
INSERT INTO r VALUES (2);
