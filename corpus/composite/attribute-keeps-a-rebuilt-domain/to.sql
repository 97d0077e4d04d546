CREATE DOMAIN d AS text;
CREATE TYPE c AS (a d, b numeric(6,1));
