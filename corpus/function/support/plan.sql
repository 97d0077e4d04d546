ALTER FUNCTION public.each(integer[]) SUPPORT pg_catalog.array_unnest_support;
