ALTER POLICY team ON public.docs
  USING (team = 1);
DROP TABLE public.members;
