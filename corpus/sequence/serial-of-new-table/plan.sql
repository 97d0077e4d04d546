CREATE SEQUENCE public.t_id_seq;
CREATE SEQUENCE public.t_small_seq AS smallint;
CREATE TABLE public.t (
  id bigint NOT NULL DEFAULT nextval('public.t_id_seq'::regclass),
  small smallint NOT NULL DEFAULT nextval('public.t_small_seq'::regclass),
  CONSTRAINT t_pkey PRIMARY KEY (id)
);
ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
ALTER SEQUENCE public.t_small_seq OWNED BY public.t.small;
