ALTER TYPE public.status ADD VALUE 'a' BEFORE 'b';
