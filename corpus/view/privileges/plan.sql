REVOKE SELECT ON public.people FROM pg_monitor;
GRANT INSERT ON public.people TO PUBLIC;
GRANT SELECT (id) ON public.people TO pg_monitor;
GRANT UPDATE (name) ON public.people TO pg_monitor;
