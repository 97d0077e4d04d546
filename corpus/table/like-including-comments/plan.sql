CREATE TABLE public.t (
  id bigint CONSTRAINT src_id_not_null NOT NULL,
  a text COLLATE pg_catalog."C",
  b text,
  c text,
  d integer
);
COMMENT ON COLUMN public.t.a IS 'a';
