DROP POLICY own ON public.docs;
CREATE POLICY own ON public.docs
  WITH CHECK (shared);
