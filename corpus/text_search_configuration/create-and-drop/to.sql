CREATE TEXT SEARCH CONFIGURATION words (COPY = english);
CREATE TEXT SEARCH CONFIGURATION bare (PARSER = "default");
CREATE TABLE t (a text, v tsvector GENERATED ALWAYS AS (to_tsvector('words', a)) STORED);
CREATE INDEX i ON t USING gin (to_tsvector('words', a));
