CREATE SCHEMA app;
ALTER AGGREGATE public.total(integer) SET SCHEMA app;
ALTER AGGREGATE app.total(integer) RENAME TO sum_of;
