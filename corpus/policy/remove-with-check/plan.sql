DROP POLICY own ON public.docs;
CREATE POLICY own ON public.docs
  USING (owner = CURRENT_USER);
