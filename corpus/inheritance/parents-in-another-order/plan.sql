ALTER TABLE public.child NO INHERIT public.b;
ALTER TABLE public.child NO INHERIT public.c;
ALTER TABLE public.child INHERIT public.c;
ALTER TABLE public.child INHERIT public.b;
ALTER TABLE public.other NO INHERIT public.a;
ALTER TABLE public.other NO INHERIT public.c;
ALTER TABLE public.other INHERIT public.b;
ALTER TABLE public.other INHERIT public.a;
ALTER TABLE public.other INHERIT public.c;
