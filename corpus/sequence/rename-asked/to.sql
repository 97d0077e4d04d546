CREATE SEQUENCE r; CREATE TABLE t (a int DEFAULT nextval('r'));
