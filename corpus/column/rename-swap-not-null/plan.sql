ALTER TABLE public.t RENAME COLUMN a TO a__aside;
ALTER TABLE public.t RENAME COLUMN b TO a;
ALTER TABLE public.t RENAME COLUMN a__aside TO b;
ALTER TABLE public.t RENAME CONSTRAINT t_a_not_null TO t_a_not_null__old;
ALTER TABLE public.t RENAME CONSTRAINT t_b_not_null TO t_b_not_null__old;
ALTER TABLE public.t RENAME CONSTRAINT t_a_not_null__old TO t_b_not_null;
ALTER TABLE public.t RENAME CONSTRAINT t_b_not_null__old TO t_a_not_null;
