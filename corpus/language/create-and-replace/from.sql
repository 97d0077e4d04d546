CREATE LANGUAGE speech HANDLER plpgsql_call_handler;
COMMENT ON LANGUAGE speech IS 'one';
CREATE LANGUAGE gone HANDLER plpgsql_call_handler;
CREATE FUNCTION f() RETURNS int LANGUAGE speech AS 'BEGIN RETURN 1; END';
