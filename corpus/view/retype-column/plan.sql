DROP VIEW public.people;
CREATE VIEW public.people AS
 SELECT (id)::bigint AS id,
    name
   FROM public.users;
