CREATE TABLE a (x int, CONSTRAINT same CHECK (x > 0));
CREATE TABLE b (x int, CONSTRAINT same CHECK (x > 0));
CREATE TABLE c (y int);
CREATE TABLE child (z int) INHERITS (a, b, c);
CREATE TABLE other () INHERITS (a, c);
