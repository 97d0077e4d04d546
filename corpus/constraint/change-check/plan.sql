ALTER TABLE public.t DROP CONSTRAINT bounded;
ALTER TABLE public.t ADD CONSTRAINT bounded CHECK (((a > 0) AND (a < 100)));
