ALTER TABLE public.t DROP COLUMN g;
ALTER TYPE public.status RENAME TO status__old;
CREATE TYPE public.status AS ENUM ('a');
ALTER TABLE public.t ALTER COLUMN s TYPE public.status USING s::text::public.status;
DROP TYPE public.status__old;
ALTER TABLE public.t ADD COLUMN g boolean GENERATED ALWAYS AS ((s = 'a'::public.status)) STORED;
