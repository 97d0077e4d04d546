ALTER TABLE ONLY public.t ALTER COLUMN s DROP DEFAULT;
ALTER TYPE public.status RENAME TO status__old;
CREATE TYPE public.status AS ENUM ('a');
ALTER TABLE public.t ALTER COLUMN s TYPE public.status USING s::text::public.status;
DROP TYPE public.status__old;
ALTER TABLE ONLY public.t ALTER COLUMN s SET DEFAULT 'a'::public.status;
