ALTER TABLE public.t DROP CONSTRAINT once;
CREATE TABLE public.u (
  a text,
  CONSTRAINT once_u EXCLUDE USING btree (a COLLATE "C" text_pattern_ops DESC WITH =)
);
ALTER TABLE public.t ADD CONSTRAINT once EXCLUDE USING hash (a WITH =);
