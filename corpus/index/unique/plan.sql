DROP INDEX public.t_a;
CREATE UNIQUE INDEX t_a ON public.t (a);
