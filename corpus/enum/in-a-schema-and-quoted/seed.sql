INSERT INTO "My Schema"."T" VALUES ('b');
