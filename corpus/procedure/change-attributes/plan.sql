ALTER PROCEDURE public.p(IN integer) SECURITY DEFINER SET search_path TO 'pg_catalog';
