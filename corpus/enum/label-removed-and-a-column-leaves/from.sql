CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (a mood, b mood);
