CREATE FOREIGN DATA WRAPPER w;
CREATE SERVER s FOREIGN DATA WRAPPER w;
CREATE TABLE parent (id int);
CREATE FOREIGN TABLE plain (id int) SERVER s;
CREATE FOREIGN TABLE "Full" (
  id int OPTIONS (column_name 'ID', key 'true') NOT NULL DEFAULT 7,
  name text COLLATE "C",
  twice int GENERATED ALWAYS AS (id * 2) STORED,
  CONSTRAINT positive CHECK (id > 0)
) SERVER s OPTIONS (schema_name 'x', table_name 'y');
CREATE FOREIGN TABLE child (extra text) INHERITS (parent) SERVER s;
GRANT SELECT ON "Full" TO PUBLIC;
GRANT UPDATE (name) ON "Full" TO PUBLIC;
COMMENT ON FOREIGN TABLE "Full" IS 'over there';
COMMENT ON COLUMN "Full".name IS 'named';
