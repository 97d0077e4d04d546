ALTER SEQUENCE public.bounded AS smallint;
ALTER SEQUENCE public.s AS bigint;
