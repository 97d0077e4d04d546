DROP INDEX public.t_a;
