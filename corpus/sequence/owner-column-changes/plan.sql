ALTER SEQUENCE public.s OWNED BY public.b.x;
