CREATE TABLE public.u (
  a integer CONSTRAINT must NOT NULL
);
CREATE TABLE public.child ()
INHERITS (public.u);
COMMENT ON CONSTRAINT must ON public.child IS 'of a child';
COMMENT ON CONSTRAINT must ON public.u IS 'of a new table';
ALTER TABLE public.t RENAME CONSTRAINT must TO t_a_not_null;
COMMENT ON CONSTRAINT t_a_not_null ON public.t IS 'renamed';
ALTER TABLE public.t ADD CONSTRAINT "Must b" NOT NULL b NOT VALID;
COMMENT ON CONSTRAINT "Must b" ON public.t IS 'it''s new';
ALTER TABLE public.t ALTER CONSTRAINT named INHERIT;
COMMENT ON CONSTRAINT named ON public.t IS NULL;
ALTER TABLE public.t ALTER COLUMN d DROP NOT NULL;
ALTER TABLE public.t ADD CONSTRAINT d_must NOT NULL d NOT VALID;
COMMENT ON CONSTRAINT d_must ON public.t IS 'kept';
