CREATE ROLE case_app;
DO $$ BEGIN EXECUTE format('ALTER ROLE case_app IN DATABASE %I SET search_path = app, public', current_database()); END $$;
