INSERT INTO t VALUES (1, (1, 'it''s, "so"'), '{}'), (2, (NULL, NULL), NULL), (3, NULL, NULL);
