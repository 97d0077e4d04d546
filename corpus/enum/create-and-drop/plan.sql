DROP TYPE public.old;
CREATE TYPE public.new AS ENUM ('a', 'b');
