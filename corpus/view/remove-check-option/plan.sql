ALTER VIEW public.adults RESET (check_option);
