CREATE TYPE public.t;
CREATE FUNCTION t_in(cstring) RETURNS t LANGUAGE internal IMMUTABLE STRICT AS 'textin';
CREATE FUNCTION t_out(t) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'textout';
CREATE TYPE t (INPUT = t_in, OUTPUT = t_out, STORAGE = external);
CREATE TABLE tt (a t);
