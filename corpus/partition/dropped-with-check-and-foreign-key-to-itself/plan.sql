ALTER TABLE public.t DROP CONSTRAINT t_n_fkey;
DROP TABLE public.t_1;
DROP TABLE public.t;
DROP FUNCTION public.f(integer);
