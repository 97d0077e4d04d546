CREATE TABLE docs (id integer PRIMARY KEY, owner text, team integer, shared boolean);
ALTER TABLE docs ENABLE ROW LEVEL SECURITY;
CREATE FUNCTION my_team() RETURNS integer LANGUAGE sql STABLE AS $$SELECT 1$$;
CREATE POLICY team ON docs USING (team = my_team());
COMMENT ON POLICY team ON docs IS 'kept';
