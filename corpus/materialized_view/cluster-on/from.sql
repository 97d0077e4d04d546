CREATE TABLE sales (id integer PRIMARY KEY, region text, amount numeric);
CREATE MATERIALIZED VIEW ids AS SELECT id FROM sales;
CREATE INDEX ids_id ON ids (id);
