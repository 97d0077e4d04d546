CREATE OR REPLACE VIEW public.people AS
 SELECT id,
    email AS name
   FROM public.users;
ALTER TABLE public.users DROP COLUMN name;
