CREATE OR REPLACE TRIGGER t_touch
  BEFORE UPDATE ON public.t
  FOR EACH ROW
  EXECUTE FUNCTION public.touch('it''s', 'C:\x', 'ü😀', '(', '5', '');
