CREATE TABLE t (r int);
