ALTER TABLE public."T a.b" RENAME TO "U=c";
ALTER TABLE public."U=c" RENAME COLUMN "X y" TO "X z";
ALTER TABLE public."U=c" RENAME COLUMN "q""r" TO "q""s";
ALTER TABLE public."U=c" RENAME CONSTRAINT "T a.b_pkey" TO "U=c_pkey";
ALTER TABLE public."U=c" RENAME CONSTRAINT "T a.b_q""r_key" TO "U=c_q""s_key";
ALTER SEQUENCE public."T a.b_X y_seq" RENAME TO "U=c_X z_seq";
ALTER TABLE public."U=c" RENAME CONSTRAINT "T a.b_X y_not_null" TO "U=c_X z_not_null";
