CREATE TYPE one AS ENUM ('a');
CREATE TYPE two AS ENUM ('a','b');
CREATE TABLE t (m one DEFAULT 'a');
