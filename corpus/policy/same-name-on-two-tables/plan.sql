DROP POLICY own ON public.a;
CREATE POLICY own ON public.b
  USING (id = 1);
