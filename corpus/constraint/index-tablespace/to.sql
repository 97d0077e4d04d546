CREATE TABLE t (a int PRIMARY KEY USING INDEX TABLESPACE corpus_space, b int,
  UNIQUE (b) WITH (fillfactor = 80) USING INDEX TABLESPACE corpus_space,
  EXCLUDE (b WITH =) USING INDEX TABLESPACE corpus_space WHERE (b > 0));
