CREATE TABLE t (id int, name text);
CREATE VIEW v WITH (security_barrier, check_option = local) AS SELECT id, name FROM t;
ALTER VIEW v ALTER COLUMN name SET DEFAULT 'x';
COMMENT ON VIEW v IS 'view';
COMMENT ON COLUMN v.name IS 'column';
GRANT SELECT ON v TO pg_monitor;
GRANT UPDATE (name) ON v TO pg_monitor WITH GRANT OPTION;
CREATE VIEW w AS SELECT name FROM v;
COMMENT ON COLUMN w.name IS 'above';
