CREATE EXTENSION citext WITH SCHEMA public;
ALTER TABLE public.t ADD COLUMN b public.citext;
ALTER TABLE public.t ADD COLUMN c public.citext[];
