DROP VIEW public.thing;
CREATE TABLE public.thing (
  id integer
);
