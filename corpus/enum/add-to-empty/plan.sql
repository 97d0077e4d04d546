ALTER TYPE public.status ADD VALUE 'a';
ALTER TYPE public.status ADD VALUE 'b';
