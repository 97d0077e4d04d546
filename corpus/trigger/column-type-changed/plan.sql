DROP TRIGGER t_touch ON public.t;
ALTER TABLE public.t ALTER COLUMN code TYPE bigint;
CREATE TRIGGER t_touch
  BEFORE UPDATE OF code ON public.t
  FOR EACH ROW
  WHEN (new.code > 0)
  EXECUTE FUNCTION public.touch();
COMMENT ON TRIGGER t_touch ON public.t IS 'kept';
