ALTER TYPE public.pair RENAME TO pair__old;
ALTER TYPE public.status RENAME TO status__old;
CREATE TYPE public.status AS ENUM ('a');
CREATE TYPE public.pair AS (n integer, s public.status);
ALTER TABLE public.t ALTER COLUMN p TYPE public.pair USING p::text::public.pair;
DROP TYPE public.pair__old;
DROP TYPE public.status__old;
