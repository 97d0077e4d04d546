ALTER TYPE public.c ADD ATTRIBUTE b text COLLATE "C";
ALTER TYPE public.c ADD ATTRIBUTE "C" numeric(5,2);
