CREATE TYPE public.z AS ENUM ('a');
CREATE DOMAIN public.y AS public.z DEFAULT 'a'::public.z;
CREATE TYPE public.a AS (y public.y, z public.z[]);
