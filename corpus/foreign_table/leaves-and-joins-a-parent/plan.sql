ALTER TABLE public.t NO INHERIT public.a;
ALTER TABLE public.t INHERIT public.b;
