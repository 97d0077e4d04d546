SET check_function_bodies = off;
DROP POLICY team ON public.docs;
DROP FUNCTION public.my_team();
CREATE FUNCTION public.my_team()
RETURNS bigint
LANGUAGE sql STABLE
AS $$SELECT 1::bigint$$;
CREATE POLICY team ON public.docs
  USING (team = public.my_team());
COMMENT ON POLICY team ON public.docs IS 'kept';
