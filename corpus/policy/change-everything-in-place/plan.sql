ALTER POLICY own ON public.docs
  TO pg_read_all_data
  USING (owner = 'x'::text)
  WITH CHECK (owner <> 'y'::text);
