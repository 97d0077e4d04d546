CREATE ROLE case_group;
CREATE ROLE case_a;
CREATE ROLE case_b;
CREATE ROLE case_c;
GRANT case_group TO case_a WITH ADMIN TRUE, INHERIT FALSE, SET FALSE;
GRANT case_group TO case_b;
GRANT pg_monitor TO case_c;
