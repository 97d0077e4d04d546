SET check_function_bodies = off;
ALTER TABLE public.users ADD COLUMN email text;
CREATE FUNCTION public.mail(i integer)
RETURNS text
LANGUAGE sql
BEGIN ATOMIC
 SELECT users.email
    FROM public.users
   WHERE (users.id = mail.i);
END;
