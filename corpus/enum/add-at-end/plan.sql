ALTER TYPE public.status ADD VALUE 'c';
ALTER TYPE public.status ADD VALUE 'd';
