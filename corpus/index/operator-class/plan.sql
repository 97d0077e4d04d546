DROP INDEX public.t_b;
DROP INDEX public.t_d;
CREATE INDEX t_b ON public.t (b text_pattern_ops);
CREATE INDEX t_d ON public.t USING gin (d jsonb_path_ops);
