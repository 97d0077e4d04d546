CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $x$SELECT '$$ $body$ \ ''' -- $$x$;
CREATE FUNCTION g() RETURNS text LANGUAGE plpgsql AS '
BEGIN
  RETURN $a$x$a$; -- $body$
END';
