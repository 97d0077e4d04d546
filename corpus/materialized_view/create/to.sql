CREATE TABLE sales (id integer PRIMARY KEY, region text, amount numeric);
CREATE MATERIALIZED VIEW totals AS SELECT region, sum(amount) AS total FROM sales GROUP BY region;
CREATE UNIQUE INDEX totals_region ON totals (region);
COMMENT ON MATERIALIZED VIEW totals IS 'per region';
COMMENT ON COLUMN totals.total IS 'sum';
