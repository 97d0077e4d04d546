CREATE TABLE t (r int4range, CONSTRAINT apart EXCLUDE USING gist (r WITH &&) WITH (buffering = off) WHERE (NOT isempty(r)));
