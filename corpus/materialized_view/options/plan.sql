ALTER MATERIALIZED VIEW public.ids RESET (autovacuum_enabled);
ALTER MATERIALIZED VIEW public.ids SET (fillfactor=80, parallel_workers=2, toast.autovacuum_enabled=false);
