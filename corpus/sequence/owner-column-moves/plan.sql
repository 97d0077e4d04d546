ALTER SEQUENCE public.s OWNED BY public.b.id;
DROP TABLE public.a;
