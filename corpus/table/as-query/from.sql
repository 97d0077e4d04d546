CREATE TABLE src (a int NOT NULL, b numeric(5, 2));
