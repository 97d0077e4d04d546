ALTER TABLE ONLY public.t ALTER COLUMN a DROP DEFAULT;
ALTER DOMAIN public.d RENAME TO d__old;
CREATE DOMAIN public.d AS character varying(20);
ALTER TABLE public.t ALTER COLUMN a TYPE public.d USING a::text::public.d;
DROP DOMAIN public.d__old;
ALTER TABLE ONLY public.t ALTER COLUMN a SET DEFAULT 'x'::character varying;
