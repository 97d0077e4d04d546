CREATE COLLATION c (provider = icu, locale = 'en', rules = '&a < g');
CREATE TABLE t (a text COLLATE c);
