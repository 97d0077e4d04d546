CREATE SCHEMA app;
CREATE TABLE app.t (a integer);
CREATE VIEW v AS SELECT a FROM app.t;
ALTER VIEW v OWNER TO pg_monitor;
