ALTER TABLE public.a RENAME TO a__aside;
ALTER TABLE public.b RENAME TO a;
ALTER TABLE public.a__aside RENAME TO b;
ALTER TABLE public.a RENAME CONSTRAINT b_id_not_null TO a_id_not_null;
ALTER SEQUENCE public.b_id_seq RENAME TO b_id_seq__old;
ALTER TABLE public.b RENAME CONSTRAINT a_id_not_null TO b_id_not_null;
ALTER SEQUENCE public.a_id_seq RENAME TO a_id_seq__old;
ALTER SEQUENCE public.b_id_seq__old RENAME TO a_id_seq;
ALTER SEQUENCE public.a_id_seq__old RENAME TO b_id_seq;
