CREATE TABLE docs (id integer PRIMARY KEY, owner text, team integer, shared boolean);
ALTER TABLE docs ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON docs USING (owner = current_user);
COMMENT ON POLICY own ON docs IS 'own rows';
