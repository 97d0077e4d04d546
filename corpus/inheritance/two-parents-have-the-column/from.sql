CREATE TABLE one (id int NOT NULL, x text);
CREATE TABLE two (id int NOT NULL, y text);
