CREATE TABLE public.t (
  a integer NOT NULL,
  CONSTRAINT t_pkey PRIMARY KEY (a) WITH (fillfactor=70)
);
