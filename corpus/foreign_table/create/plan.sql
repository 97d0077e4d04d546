CREATE FOREIGN TABLE public."Full" (
  id integer OPTIONS (column_name 'ID', key 'true') NOT NULL DEFAULT 7,
  name text COLLATE pg_catalog."C",
  twice integer GENERATED ALWAYS AS ((id * 2)) STORED,
  CONSTRAINT positive CHECK ((id > 0))
)
SERVER s
OPTIONS (schema_name 'x', table_name 'y');
CREATE FOREIGN TABLE public.child (
  extra text
)
INHERITS (public.parent)
SERVER s;
CREATE FOREIGN TABLE public.plain (
  id integer
)
SERVER s;
GRANT SELECT ON TABLE public."Full" TO PUBLIC;
COMMENT ON FOREIGN TABLE public."Full" IS 'over there';
GRANT UPDATE (name) ON TABLE public."Full" TO PUBLIC;
COMMENT ON COLUMN public."Full".name IS 'named';
