ALTER TABLE public.c INHERIT public.t;
