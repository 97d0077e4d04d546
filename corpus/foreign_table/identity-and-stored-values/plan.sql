CREATE SEQUENCE public.q;
ALTER TABLE public.t ADD COLUMN twice integer GENERATED ALWAYS AS ((n * 2)) STORED;
ALTER TABLE ONLY public.t ALTER COLUMN id SET DEFAULT nextval('public.q'::regclass);
