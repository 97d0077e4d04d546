CREATE TYPE old AS (a int);
