CREATE FUNCTION place() RETURNS bigint LANGUAGE internal AS 'window_row_number';
