CREATE TABLE public.r (
  id integer NOT NULL,
  CONSTRAINT r_pkey PRIMARY KEY (id)
);
CREATE TABLE public.t (
  r integer
);
ALTER TABLE public.t
  ADD CONSTRAINT to_r FOREIGN KEY (r) REFERENCES public.r(id)
    DEFERRABLE INITIALLY DEFERRED NOT VALID;
