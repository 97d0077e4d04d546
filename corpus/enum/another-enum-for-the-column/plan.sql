ALTER TABLE ONLY public.t ALTER COLUMN s DROP DEFAULT;
CREATE TYPE public.two AS ENUM ('a', 'c');
ALTER TABLE public.t ALTER COLUMN s TYPE public.two USING s::text::public.two;
DROP TYPE public.one;
ALTER TABLE ONLY public.t ALTER COLUMN s SET DEFAULT 'c'::public.two;
