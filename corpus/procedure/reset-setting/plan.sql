ALTER PROCEDURE public.p(IN integer) RESET work_mem;
