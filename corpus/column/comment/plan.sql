COMMENT ON COLUMN public.t.a IS E'it''s \\ new';
COMMENT ON COLUMN public.t.b IS NULL;
