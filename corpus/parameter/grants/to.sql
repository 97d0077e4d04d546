CREATE ROLE case_one;
CREATE ROLE case_two;
GRANT SET ON PARAMETER log_min_duration_statement TO case_one WITH GRANT OPTION;
GRANT SET ON PARAMETER app.tenant TO case_two;
GRANT ALTER SYSTEM ON PARAMETER log_statement TO case_two;
