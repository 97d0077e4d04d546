CREATE TABLE base (id integer, a text);
CREATE TABLE child (extra text) INHERITS (base);
ALTER TABLE child ALTER a SET DEFAULT 'local';
