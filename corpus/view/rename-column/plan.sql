DROP VIEW public.people;
CREATE VIEW public.people AS
 SELECT id,
    name AS full_name
   FROM public.users;
