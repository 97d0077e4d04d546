CREATE TABLE base (id integer, a text);
CREATE TABLE child (id integer, a text, extra text);
