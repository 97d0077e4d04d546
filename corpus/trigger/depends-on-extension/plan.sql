ALTER TRIGGER t_touch ON public.t DEPENDS ON EXTENSION plpgsql;
