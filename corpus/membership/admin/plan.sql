REVOKE case_group FROM case_b;
REVOKE ADMIN OPTION FOR case_group FROM case_a;
GRANT case_a TO case_b WITH ADMIN TRUE;
