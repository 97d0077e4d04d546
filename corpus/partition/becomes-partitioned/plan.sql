DROP MATERIALIZED VIEW public.m;
DROP INDEX public.t_d;
DROP VIEW public.v;
ALTER TABLE public.t DROP CONSTRAINT t_pkey;
ALTER SEQUENCE public.t_id_seq RENAME TO t_id_seq__old;
ALTER TABLE public.t RENAME TO t__old;
ALTER TABLE public.t__old NO FORCE ROW LEVEL SECURITY;
CREATE TABLE public.t (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT t_id_not_null NOT NULL,
  d date CONSTRAINT t_d_not_null NOT NULL,
  note text DEFAULT 'x'::text,
  CONSTRAINT t_pkey PRIMARY KEY (id, d)
)
PARTITION BY RANGE (d);
CREATE TABLE public.t_2024 (
  id bigint CONSTRAINT t_id_not_null NOT NULL,
  d date CONSTRAINT t_d_not_null NOT NULL,
  note text DEFAULT 'x'::text,
  CONSTRAINT t_2024_pkey PRIMARY KEY (id, d)
);
CREATE TABLE public.t_rest (
  id bigint CONSTRAINT t_id_not_null NOT NULL,
  d date CONSTRAINT t_d_not_null NOT NULL,
  note text DEFAULT 'x'::text,
  CONSTRAINT t_rest_pkey PRIMARY KEY (id, d)
);
CREATE INDEX t_d ON public.t (d);
CREATE INDEX t_2024_d_idx ON public.t_2024 (d);
ALTER TABLE public.t ATTACH PARTITION public.t_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX t_rest_d_idx ON public.t_rest (d);
ALTER TABLE public.t ATTACH PARTITION public.t_rest DEFAULT;
INSERT INTO public.t (id, d, note)
OVERRIDING SYSTEM VALUE
SELECT id, d, note
FROM public.t__old;
SELECT pg_catalog.setval('public.t_id_seq', last_value, is_called)
FROM public.t_id_seq__old;
ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.t FORCE ROW LEVEL SECURITY;
DROP TABLE public.t__old;
CREATE VIEW public.v AS
 SELECT id
   FROM public.t;
CREATE TRIGGER tr
  BEFORE INSERT ON public.t
  FOR EACH ROW
  EXECUTE FUNCTION public.f();
CREATE POLICY po ON public.t
  USING (id > 0);
GRANT SELECT ON TABLE public.t TO PUBLIC;
CREATE MATERIALIZED VIEW public.m AS
 SELECT count(*) AS n
   FROM public.v;
COMMENT ON COLUMN public.t.d IS 'day';
