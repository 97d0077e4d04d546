ALTER TABLE public.t RESET (autovacuum_enabled);
ALTER TABLE public.t SET (fillfactor=70, parallel_workers=2);
