ALTER TYPE public.status ADD VALUE 'b';
ALTER TABLE ONLY public.t ALTER COLUMN s SET DEFAULT 'b'::public.status;
