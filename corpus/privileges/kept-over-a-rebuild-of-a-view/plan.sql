DROP VIEW public.people;
ALTER TABLE public.users ALTER COLUMN name TYPE character varying(9);
CREATE VIEW public.people AS
 SELECT id,
    name
   FROM public.users;
ALTER VIEW public.people OWNER TO pg_read_all_data;
GRANT SELECT ON public.people TO pg_monitor WITH GRANT OPTION;
GRANT SELECT (id) ON public.people TO pg_signal_backend;
GRANT UPDATE (name) ON public.people TO pg_signal_backend;
COMMENT ON COLUMN public.people.name IS 'kept';
