ALTER TYPE public.status RENAME TO state;
ALTER TYPE public.state RENAME VALUE 'b' TO 'x';
