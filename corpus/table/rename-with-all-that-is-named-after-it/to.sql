CREATE TABLE accounts (id serial PRIMARY KEY, no int GENERATED ALWAYS AS IDENTITY, mail text UNIQUE, age int CHECK (age > 0), boss int REFERENCES accounts, r int4range, EXCLUDE USING gist (r WITH &&), a int, b int, UNIQUE (a, b), CHECK (a < b));
CREATE INDEX ON accounts (age);
CREATE INDEX ON accounts (lower(mail));
CREATE INDEX ON accounts (a, b DESC);
CREATE STATISTICS accounts_a_b_stat ON a, b FROM accounts;
CREATE TABLE orders (id int PRIMARY KEY, u int REFERENCES accounts (id));
CREATE VIEW v AS SELECT * FROM accounts;
