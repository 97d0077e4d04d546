CREATE TABLE users (id serial PRIMARY KEY, no int GENERATED ALWAYS AS IDENTITY, mail text UNIQUE, age int CHECK (age > 0), boss int REFERENCES users, r int4range, EXCLUDE USING gist (r WITH &&), a int, b int, UNIQUE (a, b), CHECK (a < b));
CREATE INDEX ON users (age);
CREATE INDEX ON users (lower(mail));
CREATE INDEX ON users (a, b DESC);
CREATE STATISTICS users_a_b_stat ON a, b FROM users;
CREATE TABLE orders (id int PRIMARY KEY, u int REFERENCES users (id));
CREATE VIEW v AS SELECT * FROM users;
