DROP POLICY p ON public.t;
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
CREATE POLICY p ON public.t
  USING (a > 0);
