CREATE TABLE p (a int, CONSTRAINT positive CHECK (a > 0)); CREATE TABLE child (a int, CONSTRAINT positive CHECK (a > 0));
