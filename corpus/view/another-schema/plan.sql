CREATE OR REPLACE VIEW app.people AS
 SELECT u.id
   FROM (public.users u
     JOIN public.users v USING (id));
CREATE VIEW public.people AS
 SELECT id
   FROM app.people;
