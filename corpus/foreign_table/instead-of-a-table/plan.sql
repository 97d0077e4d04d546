DROP TABLE public.t;
CREATE FOREIGN TABLE public.t (
  id integer NOT NULL
)
SERVER s;
