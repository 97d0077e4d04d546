ALTER TABLE public.t RESET (toast.autovacuum_enabled);
