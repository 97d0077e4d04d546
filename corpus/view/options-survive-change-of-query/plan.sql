CREATE OR REPLACE VIEW public.adults
WITH (check_option=local, security_invoker=true)
AS
 SELECT id
   FROM public.users
  WHERE (age >= 21);
