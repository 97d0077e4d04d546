CREATE ROLE case_app;
CREATE ROLE case_two;
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I OWNER TO case_app', current_database()); END $$;
