CREATE FUNCTION norm(a text) RETURNS text LANGUAGE sql IMMUTABLE AS $$SELECT lower(a)$$;
CREATE TABLE t (name text);
CREATE INDEX t_norm ON t (norm(name));
