CREATE TABLE sales (id integer PRIMARY KEY, region text, amount numeric);
CREATE MATERIALIZED VIEW v AS SELECT id, region, amount FROM sales;
ALTER MATERIALIZED VIEW v ALTER COLUMN id SET STATISTICS 0, ALTER COLUMN region SET STORAGE MAIN, ALTER COLUMN region SET COMPRESSION pglz, ALTER COLUMN id SET (n_distinct = -1, n_distinct_inherited = 5);
