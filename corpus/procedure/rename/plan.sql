ALTER PROCEDURE public.p(IN integer) RENAME TO q;
