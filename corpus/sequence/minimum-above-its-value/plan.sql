SELECT pg_catalog.setval('public.s', 100, false)
FROM public.s
WHERE last_value < 100;
ALTER SEQUENCE public.s MINVALUE 100 START WITH 100;
