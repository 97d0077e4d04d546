ALTER TABLE public.t SET TABLESPACE pg_default;
