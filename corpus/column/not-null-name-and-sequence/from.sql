CREATE SEQUENCE old_seq AS integer;
CREATE TABLE t (
  id integer DEFAULT nextval('old_seq') CONSTRAINT old_name NOT NULL
);
ALTER SEQUENCE old_seq OWNED BY t.id;
