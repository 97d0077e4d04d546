ALTER PUBLICATION p DROP TABLE ONLY public.t;
ALTER TABLE public.t ALTER COLUMN k TYPE character varying(10);
ALTER PUBLICATION p ADD TABLE ONLY public.t WHERE (((k)::text = 'a'::text) AND (id > 0));
