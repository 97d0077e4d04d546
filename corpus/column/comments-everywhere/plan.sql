COMMENT ON COLUMN public.c.a IS 'of a type';
COMMENT ON COLUMN public.t.a IS 'of a table';
COMMENT ON COLUMN public.m.a IS 'of a materialized view';
COMMENT ON COLUMN public.v.a IS 'of a view';
