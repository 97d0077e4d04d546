CREATE SEQUENCE public.s;
ALTER DOMAIN public.d SET DEFAULT nextval('public.s'::regclass);
CREATE TABLE public.t (
  a public.d
);
