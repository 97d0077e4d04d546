DROP ROLE case_gone;
DO $do$
BEGIN
  EXECUTE format('ALTER ROLE case_app IN DATABASE %I RESET work_mem', current_database());
END
$do$;
DO $do$
BEGIN
  EXECUTE format('ALTER ROLE case_app IN DATABASE %I SET search_path TO ''app'', ''public''', current_database());
END
$do$;
