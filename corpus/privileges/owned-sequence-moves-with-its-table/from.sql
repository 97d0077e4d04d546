CREATE TABLE t (id serial, n integer);
ALTER TABLE t OWNER TO pg_read_all_data;
GRANT USAGE ON SEQUENCE t_id_seq TO pg_write_all_data;
