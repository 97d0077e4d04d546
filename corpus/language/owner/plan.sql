ALTER LANGUAGE speech OWNER TO pg_read_all_data;
