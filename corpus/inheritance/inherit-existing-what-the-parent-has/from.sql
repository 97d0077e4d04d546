CREATE TABLE t (id int NOT NULL, j text, CONSTRAINT ch CHECK (id > 0));
CREATE TABLE c (id int NOT NULL, j text, z int, CONSTRAINT ch CHECK (id > 0));
