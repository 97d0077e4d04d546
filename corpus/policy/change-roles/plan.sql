ALTER POLICY own ON public.docs
  TO pg_monitor, pg_read_all_data;
