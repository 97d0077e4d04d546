REVOKE ALL ON PARAMETER app.tenant FROM case_one CASCADE;
REVOKE SET ON PARAMETER log_statement FROM case_one;
DROP ROLE case_one;
