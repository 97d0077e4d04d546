ALTER SEQUENCE public.s OWNER TO pg_monitor;
