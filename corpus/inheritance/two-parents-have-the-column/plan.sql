CREATE TABLE public.c (
  z integer
)
INHERITS (public.one, public.two);
