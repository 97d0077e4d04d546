SET check_function_bodies = off;
CREATE TYPE "My App"."Mood" AS ENUM ('a');
CREATE FUNCTION "My App"."Do It"("select" "My App"."Mood", "a,b" "char", "out" double precision DEFAULT 1.5)
RETURNS "My App"."Mood"[]
LANGUAGE sql
AS $$SELECT ARRAY[$1]$$;
COMMENT ON FUNCTION "My App"."Do It"("My App"."Mood", "char", double precision) IS 'quoted';
