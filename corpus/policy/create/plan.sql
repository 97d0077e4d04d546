ALTER TABLE public.docs ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON public.docs
  USING (owner = CURRENT_USER);
COMMENT ON POLICY own ON public.docs IS 'own rows';
