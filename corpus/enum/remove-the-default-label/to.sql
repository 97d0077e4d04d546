CREATE TYPE status AS ENUM ('a');
CREATE TABLE t (s status DEFAULT 'a');
