CREATE TRIGGER v_insert
  INSTEAD OF INSERT OR UPDATE ON public.v
  FOR EACH ROW
  EXECUTE FUNCTION public.touch();
COMMENT ON TRIGGER v_insert ON public.v IS 'writes t';
