CREATE TABLE one (id int NOT NULL, x text);
CREATE TABLE two (id int NOT NULL, y text);
CREATE TABLE c (z int) INHERITS (one, two);
