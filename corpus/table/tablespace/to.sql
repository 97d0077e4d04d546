CREATE TABLE t (a int, b text) TABLESPACE corpus_space;
CREATE TABLE u (a int) TABLESPACE corpus_space;
