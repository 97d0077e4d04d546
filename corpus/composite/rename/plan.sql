ALTER TYPE public.old RENAME TO new;
