CREATE TABLE t (id serial);
ALTER TABLE t OWNER TO pg_read_all_data;
CREATE TABLE u (id serial);
ALTER TABLE u OWNER TO pg_monitor;
