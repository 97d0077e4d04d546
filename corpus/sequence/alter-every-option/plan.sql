SELECT pg_catalog.setval('public.s', 1000, true)
FROM public.s
WHERE last_value > 1000;
ALTER SEQUENCE public.s INCREMENT BY 2 MINVALUE 0 MAXVALUE 1000 START WITH 5 CACHE 3 CYCLE;
