CREATE LANGUAGE speech HANDLER plpgsql_call_handler;
ALTER LANGUAGE speech OWNER TO pg_monitor;
