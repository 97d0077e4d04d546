ALTER TYPE public.e RENAME TO e__old2;
CREATE TYPE public.e AS ENUM ('a');
ALTER TABLE public.t ALTER COLUMN x TYPE public.e USING x::text::public.e;
DROP TYPE public.e__old2;
