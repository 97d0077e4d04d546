ALTER TYPE "My Schema"."order" RENAME TO order__old;
CREATE TYPE "My Schema"."order" AS ENUM ('b');
ALTER TABLE "My Schema"."T" ALTER COLUMN "order" TYPE "My Schema"."order" USING "order"::text::"My Schema"."order";
DROP TYPE "My Schema".order__old;
