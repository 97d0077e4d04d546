CREATE UNIQUE INDEX m_a ON public.m (a) WITH (fillfactor=70);
