ALTER TABLE public.p DROP COLUMN gone;
ALTER TABLE public.p ATTACH PARTITION public.t FOR VALUES IN (1);
CREATE TABLE public.u (
  id integer
);
ALTER TABLE public.p ATTACH PARTITION public.u FOR VALUES IN (2);
