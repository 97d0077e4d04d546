DROP STATISTICS public.gone;
CREATE STATISTICS public.mixed (mcv) ON a, (b % 10), (a + b) FROM public.t;
CREATE STATISTICS public.s ON a, b FROM public.t;
CREATE STATISTICS public.two (ndistinct, dependencies) ON a, b, c FROM public.t;
CREATE STATISTICS public.words ON (lower(c)) FROM public.t;
