ALTER PUBLICATION p OWNER TO pg_read_all_data;
