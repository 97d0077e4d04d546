CREATE COLLATION c (locale = 'C');
CREATE TABLE t (a text COLLATE c, b text COLLATE c);
