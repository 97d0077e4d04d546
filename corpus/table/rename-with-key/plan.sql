ALTER TABLE public.t RENAME TO u;
ALTER TABLE public.u RENAME CONSTRAINT t_pkey TO u_pkey;
ALTER TABLE public.u RENAME CONSTRAINT t_id_not_null TO u_id_not_null;
