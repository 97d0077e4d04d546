CREATE COLLATION c (locale = 'POSIX');
CREATE TABLE t (a text COLLATE c, b text);
