CREATE TABLE public.t OF public.row_type;
