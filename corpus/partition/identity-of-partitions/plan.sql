ALTER TABLE public.t ALTER COLUMN i SET NOT NULL;
ALTER TABLE public.t ALTER COLUMN i ADD GENERATED ALWAYS AS IDENTITY;
SELECT pg_catalog.setval(pg_catalog.pg_get_serial_sequence('public.t', 'i'), max(i))
FROM public.t
HAVING max(i) >= 1;
