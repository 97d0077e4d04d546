CREATE OR REPLACE RULE r AS
    ON UPDATE TO public.t DO  INSERT INTO public.log (id)
  VALUES (new.id);
ALTER TABLE public.log DROP COLUMN amount;
ALTER TABLE public.t DROP COLUMN amount;
