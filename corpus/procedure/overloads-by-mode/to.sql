CREATE PROCEDURE p(a integer) LANGUAGE sql AS '';
COMMENT ON PROCEDURE p(IN integer) IS 'in';
