CREATE TYPE e AS ENUM ('a', 'z');
CREATE TYPE e__old AS ENUM ('q');
CREATE TABLE t (x e, y e__old);
