DROP FOREIGN TABLE public.p2;
CREATE FOREIGN TABLE public.p3 (
  id integer OPTIONS (a 'b') CONSTRAINT p_id_not_null NOT NULL,
  name text
)
SERVER s
OPTIONS (table_name 'p');
CREATE INDEX p_name ON ONLY public.p (name);
CREATE INDEX p1_name_idx ON public.p1 (name);
ALTER INDEX public.p_name ATTACH PARTITION public.p1_name_idx;
ALTER TABLE public.p ATTACH PARTITION public.p3 FOR VALUES FROM (20) TO (30);
