CREATE TYPE mood AS ENUM ('ok');
CREATE TABLE t (a mood, b text);
