CREATE TABLE p (a int, CONSTRAINT positive CHECK (a > 0)); CREATE TABLE child (CONSTRAINT positive CHECK (a > 0)) INHERITS (p);
