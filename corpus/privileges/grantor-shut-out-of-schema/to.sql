CREATE SCHEMA app;

CREATE TABLE app.t (a integer);
GRANT SELECT ON app.t TO pg_monitor WITH GRANT OPTION;
