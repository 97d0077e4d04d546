CREATE TABLE "T x" ("Select" bigint, "a""b" text NOT NULL, "😀" text DEFAULT '😀');
