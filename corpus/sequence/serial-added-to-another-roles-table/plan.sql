CREATE SEQUENCE public.t_id_seq AS integer;
ALTER SEQUENCE public.t_id_seq OWNER TO pg_read_all_data;
CREATE SEQUENCE public.u_id_seq AS integer;
ALTER SEQUENCE public.u_id_seq OWNER TO pg_monitor;
ALTER TABLE public.t ALTER COLUMN id SET NOT NULL;
ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
SELECT pg_catalog.setval('public.t_id_seq', max(id))
FROM public.t
HAVING max(id) >= 1;
ALTER TABLE public.u ALTER COLUMN id SET NOT NULL;
ALTER TABLE ONLY public.t ALTER COLUMN id SET DEFAULT nextval('public.t_id_seq'::regclass);
ALTER TABLE ONLY public.u ALTER COLUMN id SET DEFAULT nextval('public.u_id_seq'::regclass);
ALTER TABLE public.u OWNER TO pg_monitor;
ALTER SEQUENCE public.u_id_seq OWNED BY public.u.id;
SELECT pg_catalog.setval('public.u_id_seq', max(id))
FROM public.u
HAVING max(id) >= 1;
