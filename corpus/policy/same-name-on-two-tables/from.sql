CREATE TABLE a (id integer);
CREATE TABLE b (id integer);
CREATE POLICY own ON a USING (id = 1);
