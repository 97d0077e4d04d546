CREATE TABLE r (id int, x int, PRIMARY KEY (id) INCLUDE (x)); CREATE TABLE t (r int REFERENCES r); COMMENT ON CONSTRAINT t_r_fkey ON t IS 'kept';
