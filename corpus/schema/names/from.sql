CREATE SCHEMA "Ünit 🙂";
CREATE TYPE "Ünit 🙂"."a""b" AS ENUM ('x');
