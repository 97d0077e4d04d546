ALTER VIEW public.adults SET (check_option=cascaded);
