ALTER FUNCTION public.f(integer) SET SCHEMA x;
