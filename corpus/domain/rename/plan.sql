ALTER DOMAIN public.old RENAME TO new;
ALTER DOMAIN public.new RENAME CONSTRAINT old_check TO new_check;
ALTER DOMAIN public.new RENAME CONSTRAINT old_not_null TO new_not_null;
