DROP INDEX public.p_d;
