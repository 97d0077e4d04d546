CREATE TABLE p (a int); CREATE TABLE child (CONSTRAINT positive CHECK (a > 0)) INHERITS (p);
