CREATE TABLE a (id integer);
CREATE TABLE b (id integer);
CREATE POLICY own ON b USING (id = 1);
