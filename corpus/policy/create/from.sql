CREATE TABLE docs (id integer PRIMARY KEY, owner text, team integer, shared boolean);
