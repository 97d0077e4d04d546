CREATE PROCEDURE p(a integer) LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$BEGIN NULL; END$$;
