SELECT pg_catalog.setval('public.s', 10, true)
FROM public.s
WHERE last_value > 10;
ALTER SEQUENCE public.s MAXVALUE 10;
