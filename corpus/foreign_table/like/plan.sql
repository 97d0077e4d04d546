CREATE FOREIGN TABLE public.t (
  a integer CONSTRAINT src_a_not_null NOT NULL DEFAULT 1,
  b text,
  CONSTRAINT src_a_check CHECK ((a > 0))
)
SERVER s;
