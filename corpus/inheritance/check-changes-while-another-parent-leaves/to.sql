CREATE TABLE a (x int, CONSTRAINT most CHECK (x < 200));
CREATE TABLE b (y int);
CREATE TABLE child (z int, y int) INHERITS (a);
