CREATE EXTENSION pg_trgm WITH SCHEMA public;
CREATE INDEX t_a ON public.t USING gin (a public.gin_trgm_ops);
