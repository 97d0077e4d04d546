DROP RULE r ON public.t;
DROP TABLE public.other;
