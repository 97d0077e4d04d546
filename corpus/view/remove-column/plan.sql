DROP VIEW public.people;
CREATE VIEW public.people AS
 SELECT id,
    email
   FROM public.users;
