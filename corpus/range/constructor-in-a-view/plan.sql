DROP VIEW public.v;
DROP TYPE public.r;
CREATE TYPE public.r AS RANGE (subtype = bigint);
CREATE VIEW public.v AS
 SELECT public.r((1)::bigint, (2)::bigint) AS a;
