COMMENT ON POLICY own ON public.docs IS 'b';
