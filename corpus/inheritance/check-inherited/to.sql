CREATE TABLE base (id integer, a text, CONSTRAINT c CHECK (id > 0));
CREATE TABLE child (extra text) INHERITS (base);
