DROP VIEW public.people;
CREATE VIEW public.people AS
 SELECT name,
    id
   FROM public.users;
