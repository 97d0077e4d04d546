COMMENT ON COLUMN public.c.a IS 'it''s one';
COMMENT ON COLUMN public.c.b IS NULL;
COMMENT ON TYPE public.c IS 'all';
