SET check_function_bodies = off;
CREATE PROCEDURE public.clean(n text)
LANGUAGE sql
BEGIN ATOMIC
 DELETE FROM public.users
   WHERE (users.name = clean.n);
 INSERT INTO public.users (id, name)
   VALUES (1, clean.n);
END;
