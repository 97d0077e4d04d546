CREATE TABLE t (a text, b int) PARTITION BY RANGE (a text_pattern_ops, b);
