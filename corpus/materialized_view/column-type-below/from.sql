CREATE TABLE t (id integer, code integer);
CREATE MATERIALIZED VIEW m AS SELECT code FROM t;
CREATE INDEX m_code ON m (code);
