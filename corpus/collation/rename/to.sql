CREATE SCHEMA app;
CREATE COLLATION app.d (locale = 'C');
CREATE TABLE t (a text COLLATE app.d);
