CREATE ROLE case_group;
CREATE ROLE case_a;
CREATE ROLE case_b;
CREATE ROLE case_d NOINHERIT;
GRANT case_group TO case_a;
GRANT case_group TO case_b WITH ADMIN TRUE, INHERIT FALSE, SET FALSE;
GRANT case_group TO case_d WITH INHERIT TRUE;
GRANT case_group TO case_a GRANTED BY case_b;
GRANT pg_read_all_data TO case_d WITH INHERIT FALSE;
