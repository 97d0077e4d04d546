CREATE TABLE base (id integer, a text, b integer DEFAULT 3);
CREATE TABLE child (extra text) INHERITS (base);
