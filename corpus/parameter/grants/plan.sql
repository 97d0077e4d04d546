GRANT SET ON PARAMETER app.tenant TO case_two;
REVOKE ALTER SYSTEM ON PARAMETER log_min_duration_statement FROM case_one;
GRANT SET ON PARAMETER log_min_duration_statement TO case_one WITH GRANT OPTION;
REVOKE SET ON PARAMETER log_statement FROM case_two;
GRANT ALTER SYSTEM ON PARAMETER log_statement TO case_two;
