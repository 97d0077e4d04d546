CREATE TABLE a (x int, CONSTRAINT most CHECK (x < 100));
CREATE TABLE b (y int);
CREATE TABLE child (z int) INHERITS (a, b);
