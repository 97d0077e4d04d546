DROP INDEX public.t_a;
CREATE INDEX t_a ON public.t (a) WHERE ((b IS NOT NULL) AND (a > 0));
