CREATE INDEX only_here ON public.p1 (id);
