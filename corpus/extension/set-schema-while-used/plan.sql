ALTER EXTENSION hstore SET SCHEMA ext;
ALTER TABLE public.t ALTER COLUMN a TYPE ext.hstore USING a::text::ext.hstore;
