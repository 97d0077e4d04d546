CREATE TYPE empty AS ();
CREATE TYPE address AS ("Street" text COLLATE "C", zip varchar(5), tags text[], at timestamptz(3));
