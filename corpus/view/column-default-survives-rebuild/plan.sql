DROP VIEW public.people;
CREATE VIEW public.people AS
 SELECT name,
    id
   FROM public.users;
ALTER VIEW public.people ALTER COLUMN name SET DEFAULT 'nobody'::text;
