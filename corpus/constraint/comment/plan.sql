COMMENT ON CONSTRAINT t_b_check ON public.t IS 'positive';
COMMENT ON CONSTRAINT t_pkey ON public.t IS 'key';
COMMENT ON CONSTRAINT t_b_fkey ON public.t IS 'parent';
