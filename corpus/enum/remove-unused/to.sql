CREATE TYPE status AS ENUM ('a', 'c');
