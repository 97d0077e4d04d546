CREATE TYPE status AS ENUM ('a', 'b');
CREATE TABLE p (s status PRIMARY KEY);
CREATE TABLE c (s status REFERENCES p);
