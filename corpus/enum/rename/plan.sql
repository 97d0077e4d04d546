ALTER TYPE public.status SET SCHEMA app;
ALTER TYPE app.status RENAME TO state;
