CREATE TABLE sales (id integer PRIMARY KEY, region text, amount numeric);
CREATE MATERIALIZED VIEW ids WITH (fillfactor = 70, autovacuum_enabled = false) AS SELECT id, region FROM sales;
