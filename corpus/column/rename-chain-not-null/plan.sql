ALTER TABLE public.t RENAME COLUMN c TO d;
ALTER TABLE public.t RENAME COLUMN b TO c;
ALTER TABLE public.t RENAME COLUMN a TO b;
ALTER TABLE public.t RENAME CONSTRAINT t_c_not_null TO t_d_not_null;
ALTER TABLE public.t RENAME CONSTRAINT t_b_not_null TO t_c_not_null;
ALTER TABLE public.t RENAME CONSTRAINT t_a_not_null TO t_b_not_null;
