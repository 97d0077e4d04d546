DROP VIEW public.c;
DROP VIEW public.b;
DROP VIEW public.a;
CREATE VIEW public.a AS
 SELECT name,
    id
   FROM public.users;
CREATE VIEW public.b AS
 SELECT id
   FROM public.a;
CREATE VIEW public.c AS
 SELECT b.id,
    a.name
   FROM (public.a
     JOIN public.b USING (id));
COMMENT ON VIEW public.c IS 'top';
