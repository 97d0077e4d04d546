CREATE TEXT SEARCH DICTIONARY d (TEMPLATE = snowball, Language = english);
CREATE TEXT SEARCH CONFIGURATION c (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION c ADD MAPPING FOR word WITH d;
CREATE TABLE t (a text, v tsvector GENERATED ALWAYS AS (to_tsvector('c', a)) STORED);
CREATE INDEX i ON t USING gin (to_tsvector('c', a));
