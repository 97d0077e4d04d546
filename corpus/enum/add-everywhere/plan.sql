ALTER TYPE public.status ADD VALUE 'a1' BEFORE 'b';
ALTER TYPE public.status ADD VALUE 'a2' AFTER 'a1';
ALTER TYPE public.status ADD VALUE 'c1' AFTER 'b';
ALTER TYPE public.status ADD VALUE 'c2' AFTER 'c1';
ALTER TYPE public.status ADD VALUE 'e1';
ALTER TYPE public.status ADD VALUE 'e2';
