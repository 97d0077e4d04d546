DROP INDEX public.t_b;
CREATE INDEX t_b ON public.t (lower(b), ((a + 1)));
