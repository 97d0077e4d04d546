ALTER POLICY own ON public.docs
  USING ((owner = CURRENT_USER) OR shared);
