CREATE TABLE t (
  id integer NOT NULL,
  n integer,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);

CREATE UNIQUE INDEX t_id ON t (id);

CREATE TABLE u (
  t integer REFERENCES t
);
