CREATE TABLE sales (id integer PRIMARY KEY, region text, amount numeric);
CREATE VIEW a AS SELECT region, id FROM sales;
CREATE MATERIALIZED VIEW b AS SELECT region FROM a;
CREATE INDEX b_region ON b (lower(region));
CREATE VIEW c AS SELECT * FROM b;
