ALTER TABLE public.child NO INHERIT public.b;
ALTER TABLE public.a DROP CONSTRAINT most;
ALTER TABLE public.a ADD CONSTRAINT most CHECK ((x < 200));
