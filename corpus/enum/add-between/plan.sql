ALTER TYPE public.status ADD VALUE 'm' AFTER 'a';
ALTER TYPE public.status ADD VALUE 'n' AFTER 'm';
