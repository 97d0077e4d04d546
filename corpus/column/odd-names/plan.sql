ALTER TABLE public."T x" ALTER COLUMN "Select" TYPE bigint;
ALTER TABLE public."T x" ALTER COLUMN "a""b" SET NOT NULL;
ALTER TABLE public."T x" ADD COLUMN "😀" text DEFAULT '😀'::text;
