CREATE TABLE t (a int, b int);
CREATE INDEX t_a ON t (a) TABLESPACE corpus_space;
CREATE INDEX t_b ON t (b) WITH (fillfactor = 70) TABLESPACE corpus_space WHERE b > 0;
