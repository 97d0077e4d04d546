CREATE RULE del AS
    ON DELETE TO public.v DO INSTEAD  DELETE FROM public.t
  WHERE (t.id = old.id);
CREATE RULE ins AS
    ON INSERT TO public.v DO INSTEAD  INSERT INTO public.t (id, name)
  VALUES (new.id, new.name)
  RETURNING t.id,
    t.name;
CREATE RULE upd AS
    ON UPDATE TO public.v DO INSTEAD  UPDATE public.t SET name = new.name
  WHERE (t.id = old.id);
COMMENT ON RULE del ON public.v IS 'for good';
