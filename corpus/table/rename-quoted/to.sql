CREATE TABLE "U=c" ("X z" serial PRIMARY KEY, "q""s" int UNIQUE);
