DO $do$
BEGIN
  EXECUTE format('ALTER DATABASE %I CONNECTION LIMIT 9', current_database());
END
$do$;
DO $do$
BEGIN
  EXECUTE format('ALTER DATABASE %I RESET work_mem', current_database());
END
$do$;
DO $do$
BEGIN
  EXECUTE format('ALTER DATABASE %I SET search_path TO ''app'', ''public''', current_database());
END
$do$;
DO $do$
BEGIN
  EXECUTE format('ALTER ROLE case_app IN DATABASE %I SET statement_timeout TO ''5s''', current_database());
END
$do$;
DO $do$
BEGIN
  EXECUTE format('REVOKE CREATE ON DATABASE %I FROM case_app', current_database());
END
$do$;
DO $do$
BEGIN
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
END
$do$;
DO $do$
BEGIN
  EXECUTE format('COMMENT ON DATABASE %I IS ''100%% ''''ours''''''', current_database());
END
$do$;
