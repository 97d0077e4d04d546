CREATE TABLE public.t (
  a integer,
  b integer,
  CONSTRAINT t_b_check CHECK ((b > 0))
);
ALTER TABLE public.t ADD CONSTRAINT positive CHECK ((a > 0)) NOT VALID;
