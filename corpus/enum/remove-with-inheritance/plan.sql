ALTER TYPE public.status RENAME TO status__old;
CREATE TYPE public.status AS ENUM ('a');
ALTER TABLE public.p ALTER COLUMN s TYPE public.status USING s::text::public.status;
DROP TYPE public.status__old;
