CREATE TABLE "Docs" ("user" text);
