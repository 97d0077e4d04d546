CREATE TYPE status AS ENUM ('a', 'b');
CREATE DOMAIN d AS status NOT NULL DEFAULT 'a' CHECK (VALUE <= 'a');
CREATE TABLE t (s d, u status);
