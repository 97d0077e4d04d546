CREATE INDEX t_a ON public.t (a);
