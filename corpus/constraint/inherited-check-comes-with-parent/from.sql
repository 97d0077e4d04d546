CREATE TABLE p (a int); CREATE TABLE child () INHERITS (p);
