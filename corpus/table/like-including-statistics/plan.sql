CREATE TABLE public.t (
  id bigint CONSTRAINT src_id_not_null NOT NULL,
  a text COLLATE pg_catalog."C",
  b text,
  c text,
  d integer
);
CREATE STATISTICS public.t_a_b_stat ON a, b FROM public.t;
