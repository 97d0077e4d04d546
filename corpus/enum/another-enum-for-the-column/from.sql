CREATE TYPE one AS ENUM ('a', 'b');
CREATE TABLE t (s one DEFAULT 'a');
