CREATE ROLE case_one;
CREATE ROLE case_two;
GRANT SET ON PARAMETER log_statement TO case_one, case_two;
GRANT SET ON PARAMETER app.tenant TO case_one;
