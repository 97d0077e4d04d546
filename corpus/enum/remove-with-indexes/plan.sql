DROP INDEX public.t_n;
ALTER TYPE public.status RENAME TO status__old;
CREATE TYPE public.status AS ENUM ('a');
ALTER TABLE public.t ALTER COLUMN s TYPE public.status USING s::text::public.status;
DROP TYPE public.status__old;
CREATE UNIQUE INDEX t_n ON public.t (n) WHERE (s = 'a'::public.status);
