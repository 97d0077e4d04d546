SET check_function_bodies = off;
CREATE FUNCTION public.make(
  first_argument integer,
  second_argument text DEFAULT 'x'::text,
  third_argument timestamp with time zone DEFAULT now(),
  fourth numeric DEFAULT NULL::numeric
)
RETURNS integer
LANGUAGE sql
AS $$SELECT 1$$;
