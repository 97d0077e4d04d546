ALTER INDEX public.t_k RESET (fastupdate);
ALTER INDEX public.t_k SET (gin_pending_list_limit=64);
