GRANT USAGE ON SCHEMA app TO pg_monitor;
GRANT SELECT ON TABLE app.t TO pg_monitor;
CREATE MATERIALIZED VIEW public.m AS
 SELECT a
   FROM public.v;
