ALTER TYPE public.status RENAME VALUE 'b' TO 'x';
ALTER TYPE public.status ADD VALUE 'z' BEFORE 'a';
