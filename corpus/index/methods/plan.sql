CREATE INDEX t_a ON public.t USING brin (a) WITH (autosummarize=on, pages_per_range=32);
CREATE INDEX t_b ON public.t USING spgist (b);
CREATE INDEX t_k ON public.t USING gin (k);
CREATE INDEX t_r ON public.t USING gist (r);
