DROP TYPE public.t;
CREATE TABLE public.t (
  id integer
);
