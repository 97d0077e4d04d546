ALTER TABLE public.t OWNER TO pg_monitor;
