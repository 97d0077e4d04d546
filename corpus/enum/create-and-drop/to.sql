CREATE TYPE new AS ENUM ('a', 'b');
