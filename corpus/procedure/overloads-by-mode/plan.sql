DROP PROCEDURE public.p(OUT integer);
COMMENT ON PROCEDURE public.p(IN integer) IS 'in';
