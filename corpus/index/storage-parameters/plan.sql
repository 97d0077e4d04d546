ALTER INDEX public.t_a SET (deduplicate_items=off, fillfactor=80);
