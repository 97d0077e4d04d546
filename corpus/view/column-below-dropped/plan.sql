DROP VIEW public.people;
ALTER TABLE public.users DROP COLUMN name;
CREATE VIEW public.people AS
 SELECT id
   FROM public.users;
