CREATE TABLE public.t (
  id bigint CONSTRAINT src_id_not_null NOT NULL,
  a text COLLATE pg_catalog."C" DEFAULT 'x'::text,
  b text,
  c text,
  d integer
);
