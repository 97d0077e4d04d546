CREATE TYPE mood AS ENUM ('c','a');
CREATE TABLE t (m mood[] DEFAULT '{a}');
