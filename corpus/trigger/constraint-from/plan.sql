CREATE CONSTRAINT TRIGGER t_check
  AFTER INSERT OR UPDATE OF code ON public.t
  FROM public.other
  DEFERRABLE
  FOR EACH ROW
  WHEN (new.code > 0)
  EXECUTE FUNCTION public.touch('x');
