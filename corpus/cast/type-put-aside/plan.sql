SET check_function_bodies = off;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT t_m_check;
DROP CAST (text AS public.mood);
DROP CAST (public.mood AS integer);
DROP FUNCTION public.rank(public.mood);
ALTER TYPE public.mood RENAME TO mood__old;
CREATE TYPE public.mood AS ENUM ('sad', 'ok');
CREATE CAST (text AS public.mood) WITH INOUT AS ASSIGNMENT;
CREATE FUNCTION public.rank(public.mood)
RETURNS integer
LANGUAGE sql IMMUTABLE
AS $$SELECT 1$$;
CREATE CAST (public.mood AS integer) WITH FUNCTION public.rank(public.mood);
ALTER TABLE public.t ALTER COLUMN m TYPE public.mood USING m::text::public.mood;
DROP TYPE public.mood__old;
ALTER TABLE public.t ADD CONSTRAINT t_m_check CHECK (((m)::integer > 0));
CREATE VIEW public.v AS
 SELECT (m)::integer AS rank,
    ('ok'::text)::public.mood AS other
   FROM public.t;
COMMENT ON CAST (public.mood AS integer) IS 'kept';
