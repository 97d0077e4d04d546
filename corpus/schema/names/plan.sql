DROP TYPE "Ünit 🙂"."a""b";
DROP SCHEMA "Ünit 🙂";
CREATE SCHEMA "select";
CREATE SCHEMA abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz_123456789;
CREATE TYPE "select".status AS ENUM ('x');
