CREATE SCHEMA x; CREATE COLLATION x.d (provider = icu, locale = 'de'); CREATE TABLE t (a text COLLATE x.d);
