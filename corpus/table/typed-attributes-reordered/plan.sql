ALTER TABLE public.t DROP CONSTRAINT t_pkey;
ALTER TABLE public.n RENAME TO n__old;
ALTER TABLE public.t RENAME TO t__old;
ALTER TYPE public.ty RENAME TO ty__old;
CREATE TYPE public.ty AS (a integer, b text, c numeric);
CREATE TABLE public.n OF public.ty (
  a WITH OPTIONS CONSTRAINT n_a_not_null NOT NULL
);
INSERT INTO public.n (a, c)
SELECT a, c
FROM public.n__old;
DROP TABLE public.n__old;
CREATE TABLE public.t OF public.ty (
  a WITH OPTIONS CONSTRAINT t_a_not_null NOT NULL,
  CONSTRAINT t_pkey PRIMARY KEY (a)
);
INSERT INTO public.t (a, c)
SELECT a, c
FROM public.t__old;
DROP TABLE public.t__old;
DROP TYPE public.ty__old;
