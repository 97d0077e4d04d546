ALTER INDEX public.t_a RENAME TO t_x;
