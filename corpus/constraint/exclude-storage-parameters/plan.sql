ALTER INDEX public.apart RESET (fillfactor);
ALTER INDEX public.apart SET (buffering=off);
