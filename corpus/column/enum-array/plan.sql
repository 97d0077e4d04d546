ALTER TABLE ONLY public.t ALTER COLUMN m DROP DEFAULT;
ALTER TYPE public.mood RENAME TO mood__old;
CREATE TYPE public.mood AS ENUM ('c', 'a');
ALTER TABLE public.t ALTER COLUMN m TYPE public.mood[] USING m::text[]::public.mood[];
DROP TYPE public.mood__old;
ALTER TABLE ONLY public.t ALTER COLUMN m SET DEFAULT '{a}'::public.mood[];
