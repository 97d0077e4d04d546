COMMENT ON VIEW public.people IS 'it''s new';
COMMENT ON COLUMN public.people.name IS E'C:\\path';
