COMMENT ON INDEX public.t_a IS 'the index';
COMMENT ON CONSTRAINT positive ON public.t IS 'it''s new';
COMMENT ON CONSTRAINT t_a ON public.t IS 'one';
