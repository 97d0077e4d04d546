DROP VIEW public.counts;
CREATE VIEW public.counts AS
 SELECT id,
    email,
    count(*) AS n
   FROM public.users
  GROUP BY id;
