ALTER SERVER s OPTIONS (ADD use_remote_estimate 'true');
CREATE USER MAPPING FOR PUBLIC SERVER s
  OPTIONS (password 'redacted:f52fbd', "user" 'bob');
ALTER FOREIGN TABLE public.t OPTIONS (DROP updatable, ADD fetch_size '50', SET table_name 'b');
ALTER TABLE public.t ALTER COLUMN id TYPE bigint;
ALTER FOREIGN TABLE public.t ALTER COLUMN id OPTIONS (SET column_name 'y');
