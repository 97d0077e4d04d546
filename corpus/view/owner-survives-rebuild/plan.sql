DROP VIEW public.people;
CREATE VIEW public.people AS
 SELECT id
   FROM public.users;
ALTER VIEW public.people OWNER TO pg_monitor;
