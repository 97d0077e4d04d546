DROP VIEW public.v;
CREATE VIEW public.v AS
 SELECT name
   FROM public.t;
CREATE RULE del AS
    ON DELETE TO public.v DO INSTEAD  DELETE FROM public.t
  WHERE (t.name = old.name);
COMMENT ON RULE del ON public.v IS 'for good';
