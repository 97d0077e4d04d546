REINDEX INDEX public.t_a;
