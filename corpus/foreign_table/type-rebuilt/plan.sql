ALTER TABLE ONLY public.t ALTER COLUMN k DROP DEFAULT;
ALTER TYPE public.e RENAME TO e__old;
CREATE TYPE public.e AS ENUM ('b', 'a');
ALTER TABLE public.t ALTER COLUMN k TYPE public.e;
DROP TYPE public.e__old;
ALTER TABLE ONLY public.t ALTER COLUMN k SET DEFAULT 'a'::public.e;
