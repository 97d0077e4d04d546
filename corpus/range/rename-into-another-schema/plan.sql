CREATE SCHEMA s;
ALTER FUNCTION public.r(double precision, double precision) SET SCHEMA s;
ALTER FUNCTION public.r(double precision, double precision, text) SET SCHEMA s;
ALTER FUNCTION public.r_multirange() SET SCHEMA s;
ALTER FUNCTION public.r_multirange(public.r) SET SCHEMA s;
ALTER FUNCTION public.r_multirange(VARIADIC public.r[]) SET SCHEMA s;
ALTER TYPE public.r_multirange SET SCHEMA s;
ALTER TYPE public.r SET SCHEMA s;
