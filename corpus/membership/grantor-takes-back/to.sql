CREATE ROLE case_group;
CREATE ROLE case_a;
CREATE ROLE case_b;
GRANT case_group TO case_b WITH ADMIN OPTION;
