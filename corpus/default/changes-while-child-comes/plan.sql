ALTER TABLE ONLY public.t ALTER COLUMN x SET DEFAULT 'b'::text;
CREATE TABLE public.c ()
INHERITS (public.t);
