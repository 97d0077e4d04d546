REVOKE SELECT (id) ON public.ids FROM pg_monitor;
GRANT SELECT (region) ON public.ids TO pg_monitor;
