CREATE TYPE status AS ENUM ('a');
CREATE TABLE t (status status);
