CREATE SEQUENCE new_seq AS integer;
CREATE TABLE t (
  id integer DEFAULT nextval('new_seq') CONSTRAINT new_name NOT NULL
);
ALTER SEQUENCE new_seq OWNED BY t.id;
