ALTER DOMAIN public.d RENAME TO e;
ALTER DOMAIN public.e RENAME CONSTRAINT d_check TO e_check;
ALTER DOMAIN public.e RENAME CONSTRAINT d_not_null TO e_not_null;
