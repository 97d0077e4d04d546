CREATE SEQUENCE public.s;
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT nextval('public.s'::regclass);
