CREATE TABLE docs (id integer PRIMARY KEY, owner text, team integer, shared boolean);
ALTER TABLE docs ENABLE ROW LEVEL SECURITY;
CREATE TABLE a_members (team integer, name text);
CREATE POLICY team ON docs USING (team IN (SELECT m.team FROM a_members m WHERE m.name = current_user));
