ALTER TABLE public.r DROP CONSTRAINT r_id_code_fkey;
ALTER TABLE public.t DROP CONSTRAINT t_pkey;
ALTER TABLE public.t_a RENAME TO t_a__old;
CREATE TABLE public.t_a (
  id integer CONSTRAINT t_id_not_null NOT NULL,
  code character varying(20) CONSTRAINT t_code_not_null NOT NULL,
  CONSTRAINT t_a_pkey PRIMARY KEY (id, code)
);
ALTER TABLE public.t_rest RENAME TO t_rest__old;
ALTER TABLE public.t RENAME TO t__old;
CREATE TABLE public.t (
  id integer CONSTRAINT t_id_not_null NOT NULL,
  code character varying(20) CONSTRAINT t_code_not_null NOT NULL,
  CONSTRAINT t_pkey PRIMARY KEY (id, code)
)
PARTITION BY LIST (code);
ALTER TABLE public.t ATTACH PARTITION public.t_a FOR VALUES IN ('a');
CREATE TABLE public.t_rest (
  id integer CONSTRAINT t_id_not_null NOT NULL,
  code character varying(20) CONSTRAINT t_code_not_null NOT NULL,
  CONSTRAINT t_rest_pkey PRIMARY KEY (id, code)
);
ALTER TABLE public.t ATTACH PARTITION public.t_rest DEFAULT;
INSERT INTO public.t (id, code)
SELECT id, code
FROM public.t__old;
DROP TABLE public.t__old;
ALTER TABLE public.r ALTER COLUMN code TYPE character varying(20);
ALTER TABLE public.r
  ADD CONSTRAINT r_id_code_fkey FOREIGN KEY (id, code) REFERENCES public.t(id, code);
