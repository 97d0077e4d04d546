CREATE TABLE t (b integer NOT NULL, a text NOT NULL);
