ALTER TYPE public.item RENAME TO item__old;
ALTER TYPE public.state RENAME TO state__old;
CREATE TYPE public.state AS ENUM ('done', 'new');
CREATE TYPE public.item AS (n numeric, s public.state);
ALTER TABLE public.t_1 RENAME TO t_1__old;
ALTER TABLE public.t RENAME TO t__old;
CREATE TABLE public.t (
  id integer,
  i public.item
)
PARTITION BY RANGE (id);
CREATE TABLE public.t_1 (
  id integer,
  i public.item
);
ALTER TABLE public.t ATTACH PARTITION public.t_1 DEFAULT;
INSERT INTO public.t (id, i)
SELECT id, i::text::public.item
FROM public.t__old;
DROP TABLE public.t__old;
DROP TYPE public.item__old;
DROP TYPE public.state__old;
