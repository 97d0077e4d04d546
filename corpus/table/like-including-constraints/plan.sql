CREATE TABLE public.t (
  id bigint CONSTRAINT src_id_not_null NOT NULL,
  a text COLLATE pg_catalog."C",
  b text,
  c text,
  d integer,
  CONSTRAINT src_a_check CHECK ((a <> ''::text))
);
