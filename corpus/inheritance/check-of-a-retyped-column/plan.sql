ALTER TABLE public.t DROP CONSTRAINT ch;
ALTER TABLE public.t ALTER COLUMN n TYPE numeric;
ALTER TABLE public.t ADD CONSTRAINT ch CHECK ((n > (10)::numeric));
