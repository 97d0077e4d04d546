DROP TYPE public.status;
CREATE TYPE public.status AS ENUM ('a', 'c');
