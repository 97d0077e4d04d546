ALTER SERVER s OWNER TO pg_read_all_data;
