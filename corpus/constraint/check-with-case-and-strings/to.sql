CREATE TABLE t (a text, b int, CONSTRAINT "Odd ""Name""" CHECK (CASE WHEN a = ' NOT VALID' THEN b > 0 ELSE a LIKE E'it\\''s%' END));
