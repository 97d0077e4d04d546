CREATE TABLE t (id int);
ALTER TABLE t OWNER TO pg_read_all_data;
CREATE TABLE u (id int);
ALTER TABLE u OWNER TO pg_read_all_data;
