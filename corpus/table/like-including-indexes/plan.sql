CREATE TABLE public.t (
  id bigint CONSTRAINT src_id_not_null NOT NULL,
  a text COLLATE pg_catalog."C",
  b text,
  c text,
  d integer,
  CONSTRAINT t_pkey PRIMARY KEY (id),
  CONSTRAINT t_d_key UNIQUE (d)
);
CREATE INDEX t_b_idx ON public.t (b) WHERE (b <> ''::text);
