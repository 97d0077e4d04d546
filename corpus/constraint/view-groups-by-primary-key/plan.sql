ALTER TABLE public.t RENAME CONSTRAINT t_pkey TO other;
