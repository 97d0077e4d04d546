ALTER TABLE public.t
  ADD CONSTRAINT "Odd ""Name""" CHECK (
CASE
    WHEN (a = ' NOT VALID'::text) THEN (b > 0)
    ELSE (a ~~ 'it\''s%'::text)
END);
