CREATE VIEW pairs (a, b) AS VALUES (1, 'x'), (2, 'z');
CREATE VIEW numbers (a) AS SELECT 1 UNION SELECT 2;
