ALTER TYPE public."inner" RENAME TO inner__old;
CREATE TYPE public."inner" AS (b text, a integer);
ALTER TABLE public.t ALTER COLUMN u TYPE public."inner"[] USING u::text[]::public."inner"[];
DROP TYPE public."outer";
DROP TYPE public.inner__old;
