ALTER FUNCTION public.f(integer) SET work_mem TO '9MB';
