CREATE TABLE t (
  b integer
);
