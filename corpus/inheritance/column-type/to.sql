CREATE TABLE base (id bigint, a text);
CREATE TABLE child (extra text) INHERITS (base);
