COMMENT ON COLLATION public.c IS 'plain';
