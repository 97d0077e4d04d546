DROP TYPE public.c;
CREATE TABLE public.c (
  a integer
);
