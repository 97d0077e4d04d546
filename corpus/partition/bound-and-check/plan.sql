DROP INDEX public.t_n;
ALTER TABLE public.t DROP CONSTRAINT small;
ALTER TABLE public.t ADD CONSTRAINT small CHECK ((n > 0));
CREATE INDEX t_n ON ONLY public.t (n DESC);
CREATE INDEX t_1_n_idx ON public.t_1 (n DESC);
ALTER TABLE public.t DETACH PARTITION public.t_1;
ALTER TABLE public.t ATTACH PARTITION public.t_1 FOR VALUES IN (11, 12, 13);
ALTER INDEX public.t_n ATTACH PARTITION public.t_1_n_idx;
