CREATE INDEX p1_own ON public.p1 (b);
