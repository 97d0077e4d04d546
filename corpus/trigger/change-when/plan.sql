CREATE OR REPLACE TRIGGER t_touch
  BEFORE UPDATE ON public.t
  FOR EACH ROW
  WHEN ((pg_trigger_depth() = 0) AND (new.name <> 'a) EXECUTE FUNCTION when ('::text))
  EXECUTE FUNCTION public.touch();
