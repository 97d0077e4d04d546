DROP INDEX public.t_a;
CREATE INDEX t_a ON public.t (a, b);
COMMENT ON INDEX public.t_a IS 'kept';
