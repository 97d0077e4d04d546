CREATE ROLE case_old LOGIN;
GRANT pg_read_all_data TO case_old;
CREATE TABLE t (a integer);
ALTER TABLE t OWNER TO case_old;
CREATE TABLE other (a integer);
GRANT SELECT ON other TO case_old;
