CREATE LANGUAGE talk HANDLER plpgsql_call_handler;
