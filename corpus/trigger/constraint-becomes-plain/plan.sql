DROP TRIGGER t_check ON public.t;
CREATE TRIGGER t_check
  AFTER INSERT ON public.t
  FOR EACH ROW
  EXECUTE FUNCTION public.touch();
