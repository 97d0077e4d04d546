DROP INDEX public.t_a;
CREATE INDEX t_a ON public.t (a DESC, b DESC NULLS LAST);
