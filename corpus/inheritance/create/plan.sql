CREATE TABLE public.base (
  id integer,
  a text
);
CREATE TABLE public.child (
  extra text
)
INHERITS (public.base);
