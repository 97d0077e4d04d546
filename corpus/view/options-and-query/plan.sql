CREATE OR REPLACE VIEW public.adults
WITH (security_barrier=true, security_invoker=true)
AS
 SELECT id
   FROM public.users
  WHERE (age >= 21);
