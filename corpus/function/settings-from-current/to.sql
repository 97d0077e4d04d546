SET work_mem = '9MB';
CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql SET work_mem FROM CURRENT AS 'SELECT 1';
RESET work_mem;
