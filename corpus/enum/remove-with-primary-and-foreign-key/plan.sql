ALTER TABLE public.c DROP CONSTRAINT c_s_fkey;
ALTER TYPE public.status RENAME TO status__old;
CREATE TYPE public.status AS ENUM ('a');
ALTER TABLE public.c ALTER COLUMN s TYPE public.status USING s::text::public.status;
ALTER TABLE public.p ALTER COLUMN s TYPE public.status USING s::text::public.status;
DROP TYPE public.status__old;
ALTER TABLE public.c ADD CONSTRAINT c_s_fkey FOREIGN KEY (s) REFERENCES public.p(s);
