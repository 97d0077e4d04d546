CREATE TYPE old AS RANGE (subtype = int);
