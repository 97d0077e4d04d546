CREATE VIEW public.adults AS
 SELECT id,
    name
   FROM public.users
  WHERE (age >= 18);
