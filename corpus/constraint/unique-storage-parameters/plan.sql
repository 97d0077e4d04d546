ALTER INDEX public.t_a RESET (deduplicate_items);
ALTER INDEX public.t_a SET (fillfactor=80);
