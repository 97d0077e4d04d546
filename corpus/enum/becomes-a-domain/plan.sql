DROP TYPE public.status;
CREATE DOMAIN public.status AS text;
