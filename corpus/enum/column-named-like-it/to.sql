CREATE TYPE status AS ENUM ('b');
CREATE TABLE t (status status);
