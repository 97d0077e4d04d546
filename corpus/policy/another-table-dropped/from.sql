CREATE TABLE docs (id integer PRIMARY KEY, owner text, team integer, shared boolean);
ALTER TABLE docs ENABLE ROW LEVEL SECURITY;
CREATE TABLE members (team integer, name text);
CREATE POLICY team ON docs USING (EXISTS (SELECT FROM members m WHERE m.team = docs.team));
