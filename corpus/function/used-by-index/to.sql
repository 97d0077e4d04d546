CREATE FUNCTION norm(b text) RETURNS text LANGUAGE sql IMMUTABLE AS $$SELECT lower(b)$$;
CREATE TABLE t (name text);
CREATE INDEX t_norm ON t (norm(name));
