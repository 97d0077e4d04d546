DROP TABLE public.t;
DROP TABLE public.p_1;
DROP TABLE public.p;
CREATE TABLE public.other (
  id integer
);
