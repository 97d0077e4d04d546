CREATE TABLE public.t (
  id bigint CONSTRAINT src_id_not_null NOT NULL,
  a text COLLATE pg_catalog."C",
  b text,
  c text,
  d integer
);
ALTER TABLE ONLY public.t ALTER COLUMN b SET STORAGE EXTERNAL;
