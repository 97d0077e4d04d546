CREATE TABLE sales (id integer PRIMARY KEY, region text, amount numeric);
CREATE VIEW ids AS SELECT id FROM sales;
