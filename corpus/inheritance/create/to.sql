CREATE TABLE base (id integer, a text);
CREATE TABLE child (extra text) INHERITS (base);
