CREATE TABLE public.a_members (
  team integer,
  name text
);
CREATE POLICY team ON public.docs
  USING (team IN ( SELECT m.team
   FROM public.a_members m
  WHERE (m.name = CURRENT_USER)));
