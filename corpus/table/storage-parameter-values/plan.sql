ALTER TABLE public.t RESET (parallel_workers);
ALTER TABLE public.t SET (fillfactor=80, vacuum_truncate=true);
