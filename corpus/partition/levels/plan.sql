CREATE TABLE public.t_1_0_y (
  a integer CONSTRAINT t_a_not_null NOT NULL,
  b integer CONSTRAINT t_b_not_null NOT NULL,
  c integer CONSTRAINT t_c_not_null NOT NULL,
  d text,
  CONSTRAINT t_1_0_y_pkey PRIMARY KEY (a, b, c)
);
CREATE TABLE public.t_1_1 (
  a integer CONSTRAINT t_a_not_null NOT NULL,
  b integer CONSTRAINT t_b_not_null NOT NULL,
  c integer CONSTRAINT t_c_not_null NOT NULL,
  d text,
  CONSTRAINT t_1_1_pkey PRIMARY KEY (a, b, c)
);
CREATE TABLE public.t_rest (
  a integer CONSTRAINT t_a_not_null NOT NULL,
  b integer CONSTRAINT t_b_not_null NOT NULL,
  c integer CONSTRAINT t_c_not_null NOT NULL,
  d text,
  CONSTRAINT t_rest_pkey PRIMARY KEY (a, b, c)
)
PARTITION BY RANGE (b);
CREATE TABLE public.t_rest_rest (
  a integer CONSTRAINT t_a_not_null NOT NULL,
  b integer CONSTRAINT t_b_not_null NOT NULL,
  c integer CONSTRAINT t_c_not_null NOT NULL,
  d text,
  CONSTRAINT t_rest_rest_pkey PRIMARY KEY (a, b, c)
);
ALTER TABLE public.t ADD COLUMN d text;
ALTER TABLE ONLY public.t ADD CONSTRAINT t_pkey PRIMARY KEY (a, b, c);
ALTER TABLE ONLY public.t_1 ADD CONSTRAINT t_1_pkey PRIMARY KEY (a, b, c);
ALTER TABLE ONLY public.t_1_0 ADD CONSTRAINT t_1_0_pkey PRIMARY KEY (a, b, c);
ALTER TABLE public.t_1_0_x ADD CONSTRAINT t_1_0_x_pkey PRIMARY KEY (a, b, c);
ALTER INDEX public.t_1_0_pkey ATTACH PARTITION public.t_1_0_x_pkey;
ALTER INDEX public.t_1_pkey ATTACH PARTITION public.t_1_0_pkey;
ALTER INDEX public.t_pkey ATTACH PARTITION public.t_1_pkey;
CREATE INDEX t_d ON ONLY public.t (d);
CREATE INDEX t_1_d_idx ON ONLY public.t_1 (d);
CREATE INDEX t_1_0_d_idx ON ONLY public.t_1_0 (d);
CREATE INDEX t_1_0_x_d_idx ON public.t_1_0_x (d);
ALTER INDEX public.t_1_0_d_idx ATTACH PARTITION public.t_1_0_x_d_idx;
ALTER INDEX public.t_1_d_idx ATTACH PARTITION public.t_1_0_d_idx;
ALTER INDEX public.t_d ATTACH PARTITION public.t_1_d_idx;
CREATE INDEX t_1_0_y_d_idx ON public.t_1_0_y (d);
ALTER TABLE public.t_1_0 ATTACH PARTITION public.t_1_0_y FOR VALUES FROM (10) TO (MAXVALUE);
CREATE INDEX t_1_1_d_idx ON public.t_1_1 (d);
ALTER TABLE public.t_1 ATTACH PARTITION public.t_1_1 FOR VALUES WITH (modulus 2, remainder 1);
CREATE INDEX t_rest_d_idx ON public.t_rest (d);
ALTER TABLE public.t ATTACH PARTITION public.t_rest DEFAULT;
CREATE INDEX t_rest_rest_d_idx ON public.t_rest_rest (d);
ALTER TABLE public.t_rest ATTACH PARTITION public.t_rest_rest DEFAULT;
