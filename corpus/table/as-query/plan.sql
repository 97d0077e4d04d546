CREATE TABLE public.t (
  a integer,
  b numeric(5,2),
  c numeric,
  d character varying(3)
);
