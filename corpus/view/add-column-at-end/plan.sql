CREATE OR REPLACE VIEW public.people AS
 SELECT id,
    name
   FROM public.users;
COMMENT ON COLUMN public.people.name IS 'full name';
