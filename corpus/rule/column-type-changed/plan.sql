DROP RULE r ON public.t;
ALTER TABLE public.t ALTER COLUMN amount TYPE bigint;
CREATE RULE r AS
    ON UPDATE TO public.t DO  INSERT INTO public.log (amount)
  VALUES (new.amount);
ALTER TABLE public.t ENABLE ALWAYS RULE r;
COMMENT ON RULE r ON public.t IS 'logs';
