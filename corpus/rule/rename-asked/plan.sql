ALTER RULE r ON public.t RENAME TO s;
