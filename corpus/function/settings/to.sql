CREATE FUNCTION one() RETURNS integer LANGUAGE sql SET search_path = '' SET "pgkit.custom" = 'a, ''b''' AS $$SELECT 1$$;
