CREATE LANGUAGE speech HANDLER plpgsql_call_handler;
