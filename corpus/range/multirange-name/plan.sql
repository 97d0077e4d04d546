ALTER FUNCTION public.r_multirange() RENAME TO "Many";
ALTER FUNCTION public.r_multirange(public.r) RENAME TO "Many";
ALTER FUNCTION public.r_multirange(VARIADIC public.r[]) RENAME TO "Many";
ALTER TYPE public.r_multirange RENAME TO "Many";
