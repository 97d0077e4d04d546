CREATE TYPE e AS ENUM ('a');
CREATE TABLE t (a e DEFAULT 'a', l e[], CHECK (a = 'a'));
CREATE VIEW v AS SELECT a FROM t WHERE a = 'a';
