CREATE RULE kept AS
    ON DELETE TO public.t DO INSTEAD NOTHING;
CREATE RULE logged AS
    ON UPDATE TO public.t
   WHERE (old.name IS DISTINCT FROM new.name) DO ( INSERT INTO public.log (id, what)
  VALUES (old.id, 'before'::text);
 INSERT INTO public.log (id, what)
  VALUES (new.id, 'after; later'::text);
);
CREATE RULE told AS
    ON INSERT TO public.t DO
 NOTIFY t_changed;
COMMENT ON RULE kept ON public.t IS 'rows stay';
