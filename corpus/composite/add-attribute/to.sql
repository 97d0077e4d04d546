CREATE TYPE c AS (a int, b text COLLATE "C", "C" numeric(5,2));
