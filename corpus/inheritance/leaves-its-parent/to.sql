CREATE TABLE one (id int NOT NULL, x text DEFAULT 'a', CHECK (id > 0));
CREATE TABLE c (z int) INHERITS (one);
ALTER TABLE c NO INHERIT one;
