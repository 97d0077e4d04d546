ALTER POLICY own ON public.docs
  USING (COALESCE(shared, false))
  WITH CHECK ((team = 1) AND shared);
