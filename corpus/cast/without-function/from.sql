CREATE DOMAIN d AS int;
CREATE TYPE span AS RANGE (subtype = int);
CREATE TYPE other AS RANGE (subtype = int);
