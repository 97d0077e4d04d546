CREATE TABLE docs (id integer PRIMARY KEY, owner text, team integer, shared boolean);
ALTER TABLE docs ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON docs WITH CHECK (shared);
