REVOKE EXECUTE ON FUNCTION public.hstore_to_json(public.hstore) FROM pg_monitor;
GRANT EXECUTE ON FUNCTION public.hstore_to_json(public.hstore) TO PUBLIC;
REVOKE EXECUTE ON FUNCTION public.hstore_to_jsonb(public.hstore) FROM PUBLIC;
REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC;
GRANT USAGE ON TYPE public.citext TO pg_monitor;
