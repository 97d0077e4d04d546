CREATE TABLE public.b (
  x integer
);
ALTER SEQUENCE public.s OWNED BY public.b.x;
DROP TABLE public.a;
