CREATE RULE r AS
    ON DELETE TO public.t DO INSTEAD ( INSERT INTO public.log (a)
  VALUES (old.a);
 UPDATE public.t SET a = NULL::integer
  WHERE (t.a = old.a);

 NOTIFY gone;
);
