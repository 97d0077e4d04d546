CREATE ROLE case_app;
CREATE ROLE case_two;
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I OWNER TO case_two', current_database()); END $$;
DO $$ BEGIN EXECUTE format('GRANT CREATE, TEMPORARY ON DATABASE %I TO case_app', current_database()); END $$;
