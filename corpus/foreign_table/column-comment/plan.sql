COMMENT ON COLUMN public.t.a IS 'far away';
