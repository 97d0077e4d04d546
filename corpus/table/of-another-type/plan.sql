ALTER TABLE public.t DROP CONSTRAINT t_pkey;
ALTER TABLE public.t NOT OF;
ALTER TABLE public.u RENAME TO u__old;
CREATE TABLE public.u OF public.three;
INSERT INTO public.u (b, a)
SELECT b, a
FROM public.u__old;
DROP TABLE public.u__old;
ALTER TABLE public.t ALTER COLUMN a TYPE integer;
ALTER TABLE public.t ALTER COLUMN b TYPE text;
ALTER TABLE public.t OF public.two;
