CREATE TYPE status AS ENUM ('a', 'b');
CREATE TABLE t (s status, g boolean GENERATED ALWAYS AS (s = 'a') STORED);
