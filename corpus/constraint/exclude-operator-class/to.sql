CREATE TABLE t (a text, CONSTRAINT once EXCLUDE USING hash (a WITH =)); CREATE TABLE u (a text, CONSTRAINT once_u EXCLUDE (a COLLATE "C" text_pattern_ops DESC WITH =));
