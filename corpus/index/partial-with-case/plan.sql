CREATE INDEX t_a ON public.t
  (a)
  WITH (fillfactor=70)
  WHERE 
CASE
    WHEN (b = ' WITH (x)'::text) THEN true
    ELSE false
END;
