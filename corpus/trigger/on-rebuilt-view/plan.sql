DROP VIEW public.v;
CREATE VIEW public.v AS
 SELECT id
   FROM public.t;
CREATE TRIGGER v_insert
  INSTEAD OF INSERT ON public.v
  FOR EACH ROW
  EXECUTE FUNCTION public.touch();
