DO $do$
BEGIN
  EXECUTE format('ALTER DATABASE %I OWNER TO case_two', current_database());
END
$do$;
DO $do$
BEGIN
  EXECUTE format('GRANT CREATE, TEMPORARY ON DATABASE %I TO case_app', current_database());
END
$do$;
