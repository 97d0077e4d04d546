CREATE TABLE sales (id integer PRIMARY KEY, region text, amount numeric);
CREATE MATERIALIZED VIEW ids WITH (fillfactor = 80, toast.autovacuum_enabled = false, parallel_workers = 2) AS SELECT id, region FROM sales;
