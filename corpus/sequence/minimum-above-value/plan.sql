SELECT pg_catalog.setval('public.s', 1000, false)
FROM public.s
WHERE last_value < 1000;
ALTER SEQUENCE public.s MINVALUE 1000 START WITH 1000;
