ALTER ROLE case_old RENAME TO case_new;
