CREATE FUNCTION place() RETURNS bigint LANGUAGE internal WINDOW IMMUTABLE AS 'window_row_number';
CREATE FUNCTION root(double precision) RETURNS double precision LANGUAGE internal STRICT COST 1 AS 'dsqrt';
