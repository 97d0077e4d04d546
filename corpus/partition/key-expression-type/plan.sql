DROP VIEW public.v;
ALTER TABLE public.t_a RENAME TO t_a__old;
ALTER TABLE public.t RENAME TO t__old;
CREATE TABLE public.t (
  id integer,
  code character varying(20)
)
PARTITION BY LIST (lower((code)::text));
CREATE TABLE public.t_a (
  id integer,
  code character varying(20)
);
ALTER TABLE public.t ATTACH PARTITION public.t_a FOR VALUES IN ('a');
INSERT INTO public.t (id, code)
SELECT id, code
FROM public.t__old;
DROP TABLE public.t__old;
CREATE VIEW public.v AS
 SELECT code
   FROM public.t_a;
