ALTER SEQUENCE public.old_seq RENAME TO new_seq;
ALTER TABLE public.t RENAME CONSTRAINT old_name TO new_name;
