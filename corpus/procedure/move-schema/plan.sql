ALTER PROCEDURE public.p(IN integer) SET SCHEMA x;
