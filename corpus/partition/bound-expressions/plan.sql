ALTER TABLE public.p DETACH PARTITION public.p_1;
ALTER TABLE public.p ATTACH PARTITION public.p_1 FOR VALUES FROM (MINVALUE, MINVALUE) TO ('2024-01-02 00:00:00+00', 5);
CREATE TABLE public.p_2 (
  id integer,
  d timestamp with time zone
);
ALTER TABLE public.p ATTACH PARTITION public.p_2 FOR VALUES FROM ('2024-01-02 00:00:00+00', 5) TO ('infinity', MAXVALUE);
