CREATE ROLE case_two;
GRANT SET ON PARAMETER log_statement TO case_two;
