CREATE ROLE case_new LOGIN;
GRANT pg_read_all_data TO case_new;
CREATE TABLE t (a integer);
ALTER TABLE t OWNER TO case_new;
CREATE TABLE other (a integer);
GRANT SELECT ON other TO case_new;
