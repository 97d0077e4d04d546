ALTER TABLE public.t DROP CONSTRAINT apart;
ALTER TABLE public.t
  ADD CONSTRAINT apart EXCLUDE USING gist (int4range(a, (a + 1)) WITH &&, r WITH &&) INCLUDE (a)
    WITH (fillfactor=70)
    WHERE (
CASE
    WHEN (a > 0) THEN true
    ELSE false
END)
    DEFERRABLE INITIALLY DEFERRED;
