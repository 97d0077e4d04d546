ALTER SCHEMA app OWNER TO pg_read_all_data;
