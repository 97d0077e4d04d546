CREATE TABLE public.one (
  id integer
);
CREATE TABLE public.two (
  b text
);
CREATE TABLE public.child (
  c text
)
INHERITS (public.one, public.two);
