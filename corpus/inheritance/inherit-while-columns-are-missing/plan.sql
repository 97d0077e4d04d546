ALTER TABLE public.c ADD COLUMN id integer CONSTRAINT t_id_not_null NOT NULL;
ALTER TABLE public.c ADD COLUMN j text;
ALTER TABLE public.c ADD CONSTRAINT ch CHECK ((id > 0));
ALTER TABLE public.c INHERIT public.t;
