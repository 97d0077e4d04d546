DROP CAST (text AS public.mood);
CREATE CAST (text AS public.mood) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (text AS public.mood) IS 'kept';
