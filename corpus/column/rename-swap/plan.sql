ALTER TABLE public.t RENAME COLUMN a TO a__aside;
ALTER TABLE public.t RENAME COLUMN b TO a;
ALTER TABLE public.t RENAME COLUMN a__aside TO b;
ALTER TABLE public.t RENAME CONSTRAINT t_a_check TO t_b_check;
ALTER TABLE public.t RENAME CONSTRAINT t_a_key TO t_a_key__aside;
ALTER TABLE public.t RENAME CONSTRAINT t_b_key TO t_a_key;
ALTER TABLE public.t RENAME CONSTRAINT t_a_key__aside TO t_b_key;
ALTER TABLE public.t RENAME CONSTRAINT t_b_not_null TO t_a_not_null;
