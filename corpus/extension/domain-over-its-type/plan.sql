CREATE EXTENSION citext WITH SCHEMA public;
CREATE DOMAIN public.email AS public.citext CONSTRAINT email_check CHECK (VALUE OPERATOR(public.~) '@'::public.citext);
CREATE TABLE public.t (
  a public.email
);
