CREATE TABLE t (a int, b text) TABLESPACE corpus_space;
