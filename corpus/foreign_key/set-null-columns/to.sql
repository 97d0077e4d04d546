CREATE TABLE r (a int, b int, PRIMARY KEY (a, b)); CREATE TABLE t (a int, b int, CONSTRAINT to_r FOREIGN KEY (a, b) REFERENCES r ON DELETE SET NULL (b));
