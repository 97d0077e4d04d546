CREATE TABLE docs (id integer PRIMARY KEY, owner text, team integer, shared boolean);
ALTER TABLE docs ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON docs FOR UPDATE TO pg_read_all_data USING (owner = 'x') WITH CHECK (owner <> 'y');
