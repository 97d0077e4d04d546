CREATE TABLE t (a text, b int) PARTITION BY RANGE (a, b);
