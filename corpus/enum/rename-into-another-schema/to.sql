CREATE SCHEMA s;
CREATE TYPE s.f AS ENUM ('a');
CREATE TABLE t (a s.f DEFAULT 'a', l s.f[], CHECK (a = 'a'));
CREATE VIEW v AS SELECT a FROM t WHERE a = 'a';
