CREATE EXTENSION postgres_fdw;
CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'nowhere', use_remote_estimate 'true');
CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (user 'bob', password 'hunter2');
CREATE FOREIGN TABLE t (id bigint OPTIONS (column_name 'y')) SERVER s OPTIONS (table_name 'b', fetch_size '50');
