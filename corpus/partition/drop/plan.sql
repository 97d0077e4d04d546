DROP TABLE public.p2;
