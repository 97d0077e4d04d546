CREATE TABLE sales (id integer PRIMARY KEY, region text, amount numeric);
CREATE MATERIALIZED VIEW ids AS SELECT id, region FROM sales;
GRANT SELECT (id) ON ids TO pg_monitor;
