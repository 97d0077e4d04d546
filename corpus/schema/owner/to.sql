CREATE SCHEMA app AUTHORIZATION pg_read_all_data;
