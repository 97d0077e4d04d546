ALTER POLICY team ON public.docs
  USING (shared);
ALTER TABLE public.docs DROP COLUMN team;
