CREATE SCHEMA b;
CREATE SEQUENCE b.s;
CREATE TABLE b.t (
  a integer NOT NULL,
  CONSTRAINT t_pkey PRIMARY KEY (a)
);
CREATE VIEW b.v AS
 SELECT a
   FROM b.t;
ALTER SCHEMA b OWNER TO pg_monitor;
ALTER SEQUENCE b.s OWNER TO pg_monitor;
ALTER TABLE b.t OWNER TO pg_monitor;
ALTER VIEW b.v OWNER TO pg_monitor;
GRANT SELECT ON b.v TO pg_read_all_data;
