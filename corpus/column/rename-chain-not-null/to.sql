CREATE TABLE t (b integer NOT NULL, c text NOT NULL, d date NOT NULL);
