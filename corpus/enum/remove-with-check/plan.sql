ALTER TABLE public.t DROP CONSTRAINT t_ok;
ALTER TYPE public.status RENAME TO status__old;
CREATE TYPE public.status AS ENUM ('a');
ALTER TABLE public.t ALTER COLUMN s TYPE public.status USING s::text::public.status;
DROP TYPE public.status__old;
ALTER TABLE public.t ADD CONSTRAINT t_ok CHECK (((s <> 'a'::public.status) OR (n > 0)));
