CREATE TABLE one (id integer);
CREATE TABLE two (b text);
CREATE TABLE child (c text) INHERITS (one, two);
