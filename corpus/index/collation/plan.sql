DROP INDEX public.t_b;
CREATE INDEX t_b ON public.t (b COLLATE "C");
