CREATE TABLE docs (id integer PRIMARY KEY, owner text, team integer, shared boolean);
ALTER TABLE docs ENABLE ROW LEVEL SECURITY;
CREATE FUNCTION my_team() RETURNS bigint LANGUAGE sql STABLE AS $$SELECT 1::bigint$$;
CREATE POLICY team ON docs USING (team = my_team());
COMMENT ON POLICY team ON docs IS 'kept';
