ALTER TABLE public.t ALTER COLUMN b TYPE text;
ALTER TYPE public.mood RENAME TO mood__old;
CREATE TYPE public.mood AS ENUM ('ok');
ALTER TABLE public.t ALTER COLUMN a TYPE public.mood USING a::text::public.mood;
DROP TYPE public.mood__old;
