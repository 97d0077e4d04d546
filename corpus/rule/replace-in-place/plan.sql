ALTER TABLE public.t ADD COLUMN gone boolean;
CREATE OR REPLACE RULE r AS
    ON DELETE TO public.t
   WHERE (old.id > 10) DO INSTEAD  UPDATE public.t SET gone = true
  WHERE (t.id = old.id);
