CREATE TABLE base (id integer, a text NOT NULL);
CREATE TABLE child (extra text) INHERITS (base);
