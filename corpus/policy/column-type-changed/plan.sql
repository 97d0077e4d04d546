DROP POLICY team ON public.docs;
ALTER TABLE public.docs ALTER COLUMN team TYPE bigint;
CREATE POLICY team ON public.docs
  USING (team > 0);
