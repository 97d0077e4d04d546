CREATE ROLE case_app;
CREATE ROLE case_gone;
DO $$ BEGIN EXECUTE format('ALTER ROLE case_app IN DATABASE %I SET work_mem = ''64kB''', current_database()); END $$;
DO $$ BEGIN EXECUTE format('ALTER ROLE case_gone IN DATABASE %I SET work_mem = ''64kB''', current_database()); END $$;
