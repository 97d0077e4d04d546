ALTER VIEW public.v OWNER TO pg_read_all_data;
CREATE MATERIALIZED VIEW public.m AS
 SELECT a
   FROM public.v;
