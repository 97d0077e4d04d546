DROP TRIGGER tr ON public.t;
ALTER TABLE public.t ALTER COLUMN a TYPE bigint;
CREATE TRIGGER tr
  BEFORE UPDATE OF a ON public.t
  FOR EACH ROW
  WHEN (new.a > 0)
  EXECUTE FUNCTION public.f();
