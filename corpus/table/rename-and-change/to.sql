CREATE TABLE u (id serial PRIMARY KEY, a bigint UNIQUE, fresh text NOT NULL DEFAULT '', CHECK (a > 1));
