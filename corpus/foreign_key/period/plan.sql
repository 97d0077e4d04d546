ALTER TABLE public.t
  ADD CONSTRAINT to_r FOREIGN KEY (id, PERIOD during) REFERENCES public.r(id, PERIOD during);
