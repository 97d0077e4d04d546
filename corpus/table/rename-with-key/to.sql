CREATE TABLE u (id integer PRIMARY KEY, a text);
