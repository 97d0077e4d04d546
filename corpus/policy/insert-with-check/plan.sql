CREATE POLICY add ON public.docs
  FOR INSERT
  TO pg_monitor
  WITH CHECK ((owner = CURRENT_USER) AND (team = ANY (ARRAY[1, 2])));
