CREATE TABLE src (a int NOT NULL DEFAULT 1, b text);
