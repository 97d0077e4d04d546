ALTER FUNCTION public.one() RESET work_mem SET pgkit.custom TO 'a, ''b''' SET search_path TO '';
