DROP TRIGGER g ON public.t;
ALTER TYPE public.status RENAME TO status__old;
CREATE TYPE public.status AS ENUM ('a');
ALTER TABLE public.t ALTER COLUMN s TYPE public.status USING s::text::public.status;
DROP TYPE public.status__old;
CREATE TRIGGER g
  BEFORE UPDATE ON public.t
  FOR EACH ROW
  WHEN (new.s = 'a'::public.status)
  EXECUTE FUNCTION public.f();
