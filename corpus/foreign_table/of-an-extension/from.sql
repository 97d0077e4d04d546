CREATE EXTENSION postgres_fdw;
CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'nowhere');
CREATE FOREIGN TABLE t (id int OPTIONS (column_name 'x')) SERVER s OPTIONS (table_name 'a', updatable 'false');
