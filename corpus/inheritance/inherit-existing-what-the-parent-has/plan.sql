ALTER TABLE public.c RENAME CONSTRAINT c_id_not_null TO t_id_not_null;
ALTER TABLE public.c INHERIT public.t;
