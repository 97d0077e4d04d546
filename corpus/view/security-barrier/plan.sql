ALTER VIEW public.people SET (security_barrier=true);
