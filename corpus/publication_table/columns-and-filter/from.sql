CREATE TABLE t (id int PRIMARY KEY, name text, "Secret" text);
CREATE TABLE u (id int PRIMARY KEY, name text);
CREATE PUBLICATION p FOR TABLE t (id, name), u WHERE (id > 10);
