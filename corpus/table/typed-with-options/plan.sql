CREATE TYPE public.row_type AS (id integer, a text);
CREATE TABLE public.t OF public.row_type (
  id WITH OPTIONS NOT NULL,
  CONSTRAINT t_pkey PRIMARY KEY (id)
);
ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 'x'::text;
