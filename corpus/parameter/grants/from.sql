CREATE ROLE case_one;
CREATE ROLE case_two;
GRANT SET, ALTER SYSTEM ON PARAMETER log_min_duration_statement TO case_one;
GRANT SET ON PARAMETER log_statement TO case_two;
