CREATE TRIGGER t_touch
  BEFORE INSERT OR UPDATE ON public.t
  FOR EACH ROW
  EXECUTE FUNCTION public.touch();
COMMENT ON TRIGGER t_touch ON public.t IS 'touches';
