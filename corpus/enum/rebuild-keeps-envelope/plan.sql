ALTER TYPE public.status RENAME TO status__old;
CREATE TYPE public.status AS ENUM ('a');
ALTER TABLE public.t ALTER COLUMN s TYPE public.status USING s::text::public.status;
DROP TYPE public.status__old;
ALTER TYPE public.status OWNER TO pg_read_all_data;
REVOKE USAGE ON TYPE public.status FROM PUBLIC;
GRANT USAGE ON TYPE public.status TO pg_monitor;
COMMENT ON TYPE public.status IS 'kept';
