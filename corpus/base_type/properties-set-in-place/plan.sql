SET check_function_bodies = off;
CREATE FUNCTION public.t_analyze(internal)
RETURNS boolean
LANGUAGE internal STRICT
AS $$array_typanalyze$$;
CREATE FUNCTION public.t_recv(internal)
RETURNS public.t
LANGUAGE internal IMMUTABLE STRICT
AS $$textrecv$$;
CREATE FUNCTION public.t_send(public.t)
RETURNS bytea
LANGUAGE internal IMMUTABLE STRICT
AS $$textsend$$;
CREATE FUNCTION public.t_typmod(cstring[])
RETURNS integer
LANGUAGE internal IMMUTABLE STRICT
AS $$varchartypmodin$$;
CREATE FUNCTION public.t_typmod_out(integer)
RETURNS cstring
LANGUAGE internal IMMUTABLE STRICT
AS $$varchartypmodout$$;
ALTER TYPE public.t SET (receive = public.t_recv, send = public.t_send, typmod_in = public.t_typmod, typmod_out = public.t_typmod_out, analyze = public.t_analyze, storage = extended);
ALTER TABLE ONLY public.tt ALTER COLUMN a SET STORAGE extended;
