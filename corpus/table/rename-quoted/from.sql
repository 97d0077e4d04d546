CREATE TABLE "T a.b" ("X y" serial PRIMARY KEY, "q""r" int UNIQUE);
