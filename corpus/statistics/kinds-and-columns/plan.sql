DROP STATISTICS public.s;
DROP STATISTICS public.u;
CREATE STATISTICS public.s (ndistinct, mcv) ON a, b FROM public.t;
CREATE STATISTICS public.u ON a, b, c FROM public.t;
COMMENT ON STATISTICS public.u IS 'kept';
