CREATE TABLE "T x" ("Select" integer, "a""b" text);
