CREATE TABLE public.t (
  a integer CONSTRAINT src_a_not_null NOT NULL,
  b text
);
