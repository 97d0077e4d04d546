REVOKE case_group FROM case_a GRANTED BY case_b;
