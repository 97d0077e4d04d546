ALTER TABLE public.p RENAME TO q;
ALTER TABLE public.c RENAME COLUMN p_id TO q_id;
ALTER TABLE public.q RENAME CONSTRAINT p_pkey TO q_pkey;
ALTER TABLE public.c RENAME CONSTRAINT c_p_id_fkey TO c_q_id_fkey;
ALTER TABLE public.q RENAME CONSTRAINT p_id_not_null TO q_id_not_null;
