ALTER TYPE public.status RENAME VALUE 'b' TO 'x';
