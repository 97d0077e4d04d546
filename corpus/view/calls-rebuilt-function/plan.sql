SET check_function_bodies = off;
DROP VIEW public.labels;
DROP FUNCTION public.label(public.users);
CREATE FUNCTION public.label(public.users)
RETURNS text
LANGUAGE sql
AS $$SELECT $1.name$$;
CREATE VIEW public.labels AS
 SELECT id,
    public.label(users.*) AS label
   FROM public.users;
