CREATE TABLE t (id serial PRIMARY KEY, a int UNIQUE, old text, CHECK (a > 0));
