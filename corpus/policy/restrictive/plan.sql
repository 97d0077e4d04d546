DROP POLICY own ON public.docs;
CREATE POLICY own ON public.docs
  AS RESTRICTIVE
  USING (shared);
