CREATE TYPE two AS ENUM ('a', 'c');
CREATE TABLE t (s two DEFAULT 'c');
