CREATE TABLE public.t (
  id bigint CONSTRAINT src_id_not_null NOT NULL,
  a text COLLATE pg_catalog."C",
  b text COMPRESSION pglz,
  c text,
  d integer
);
