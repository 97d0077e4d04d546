CREATE TABLE b (id serial PRIMARY KEY, x int UNIQUE); CREATE TABLE a (id serial PRIMARY KEY, y text CHECK (y <> ''));
