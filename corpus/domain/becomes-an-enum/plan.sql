ALTER TABLE public.t DROP COLUMN s;
DROP DOMAIN public.status;
CREATE TYPE public.status AS ENUM ('a', 'b');
ALTER TABLE public.t ADD COLUMN s public.status;
