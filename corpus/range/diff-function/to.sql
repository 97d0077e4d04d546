CREATE FUNCTION gap(time, time) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'SELECT extract(epoch FROM $1 - $2)::float8';
CREATE TYPE r AS RANGE (subtype = time, subtype_diff = gap);
