CREATE TABLE docs (id integer PRIMARY KEY, owner text, team integer, shared boolean);
ALTER TABLE docs ENABLE ROW LEVEL SECURITY;
CREATE POLICY add ON docs FOR INSERT TO pg_monitor WITH CHECK (owner = current_user AND team IN (1, 2));
