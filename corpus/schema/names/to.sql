CREATE SCHEMA "select";
CREATE TYPE "select".status AS ENUM ('x');
CREATE SCHEMA abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz_123456789;
