DROP INDEX public.t_a;
CREATE INDEX t_a ON public.t USING gist (a tsvector_ops (siglen='32'));
