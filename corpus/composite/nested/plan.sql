ALTER TYPE public.b RENAME TO b__old;
ALTER TYPE public.a RENAME TO a__old;
CREATE TYPE public.a AS (n bigint);
CREATE TYPE public.b AS (a public.a, l public.a[]);
ALTER TABLE public.t ALTER COLUMN x TYPE public.b USING x::text::public.b;
DROP TYPE public.b__old;
DROP TYPE public.a__old;
