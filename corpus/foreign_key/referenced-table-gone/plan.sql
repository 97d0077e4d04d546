ALTER TABLE public.t DROP CONSTRAINT t_r_fkey;
DROP TABLE public.r;
