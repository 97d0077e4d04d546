DROP POLICY own ON public.docs;
CREATE POLICY own ON public.docs
  FOR DELETE
  USING (shared);
COMMENT ON POLICY own ON public.docs IS 'kept';
