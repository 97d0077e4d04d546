CREATE SCHEMA "My App";
CREATE FUNCTION one() RETURNS integer LANGUAGE sql SET search_path = "My App", "$user", public SET DateStyle = 'ISO, DMY' AS $$SELECT 1$$;
