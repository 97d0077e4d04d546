CREATE TABLE public.t (
  n integer
);
CREATE TABLE public.c ()
INHERITS (public.t);
ALTER TABLE public.t ADD CONSTRAINT x CHECK ((n > 1)) NOT VALID;
ALTER TABLE public.c VALIDATE CONSTRAINT x;
