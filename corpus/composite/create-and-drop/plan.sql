DROP TYPE public.old;
CREATE TYPE public.address AS (
  "Street" text COLLATE "C",
  zip character varying(5),
  tags text[],
  at timestamp(3) with time zone
);
CREATE TYPE public.empty AS ();
