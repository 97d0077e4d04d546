ALTER TABLE public.r DROP CONSTRAINT r_t_id_fkey;
ALTER TABLE public.t DROP CONSTRAINT t_up_fkey;
ALTER TABLE public.t DROP CONSTRAINT t_pkey;
ALTER TABLE ONLY public.t ALTER COLUMN m DROP DEFAULT;
ALTER TYPE public.mood RENAME TO mood__old;
CREATE TYPE public.mood AS ENUM ('ok', 'happy', 'sad');
ALTER SEQUENCE public.t_id_seq OWNED BY NONE;
ALTER TABLE public.t RENAME TO t__old;
CREATE TABLE public.t (
  id integer CONSTRAINT t_id_not_null NOT NULL DEFAULT nextval('public.t_id_seq'::regclass),
  up integer,
  m public.mood DEFAULT 'ok'::public.mood,
  n bigint,
  CONSTRAINT t_pkey PRIMARY KEY (id),
  CONSTRAINT t_n_check CHECK ((n > 0))
)
PARTITION BY RANGE (id);
ALTER SEQUENCE public.t_id_seq OWNED BY public.t.id;
CREATE TABLE public.t_0 (
  id integer CONSTRAINT t_id_not_null NOT NULL DEFAULT nextval('public.t_id_seq'::regclass),
  up integer,
  m public.mood DEFAULT 'ok'::public.mood,
  n bigint,
  CONSTRAINT t_0_pkey PRIMARY KEY (id),
  CONSTRAINT t_n_check CHECK ((n > 0))
);
ALTER TABLE public.t ATTACH PARTITION public.t_0 FOR VALUES FROM (MINVALUE) TO (100);
CREATE TABLE public.t_100 (
  id integer CONSTRAINT t_id_not_null NOT NULL DEFAULT nextval('public.t_id_seq'::regclass),
  up integer,
  m public.mood DEFAULT 'ok'::public.mood,
  n bigint,
  CONSTRAINT t_100_pkey PRIMARY KEY (id),
  CONSTRAINT t_n_check CHECK ((n > 0))
);
ALTER TABLE public.t ATTACH PARTITION public.t_100 FOR VALUES FROM (100) TO (MAXVALUE);
INSERT INTO public.t (id, up, m, n)
SELECT id, up, m::text::public.mood, n
FROM public.t__old;
DROP TABLE public.t__old;
DROP TYPE public.mood__old;
CREATE RULE no_delete AS
    ON DELETE TO public.t DO INSTEAD NOTHING;
ALTER TABLE public.r
  ADD CONSTRAINT r_t_id_fkey FOREIGN KEY (t_id) REFERENCES public.t(id) ON DELETE CASCADE;
ALTER TABLE public.t ADD CONSTRAINT t_up_fkey FOREIGN KEY (up) REFERENCES public.t(id);
