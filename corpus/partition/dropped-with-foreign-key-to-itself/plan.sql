ALTER TABLE public.p DROP CONSTRAINT p_up_fkey;
DROP TABLE public.p1;
DROP TABLE public.p;
CREATE TABLE public.other (
  id integer
);
