ALTER INDEX public.t_pkey SET TABLESPACE pg_default;
