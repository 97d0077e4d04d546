ALTER OPERATOR public.=== (integer, integer) SET (RESTRICT = NONE, JOIN = eqjoinsel);
ALTER OPERATOR public.=== (integer, integer) OWNER TO pg_read_all_data;
COMMENT ON OPERATOR public.=== (integer, integer) IS 'one';
