CREATE DOMAIN status AS text CHECK (VALUE IN ('a', 'b'));
CREATE TABLE t (s status);
