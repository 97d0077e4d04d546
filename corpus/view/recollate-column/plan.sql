DROP VIEW public.people;
CREATE VIEW public.people AS
 SELECT (name COLLATE "C") AS name
   FROM public.users;
