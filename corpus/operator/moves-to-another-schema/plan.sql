CREATE SCHEMA app;
ALTER OPERATOR public.=== (integer, integer) SET SCHEMA app;
