DROP TABLE public.t;
DROP FUNCTION public.touch();
