CREATE SCHEMA app;
CREATE TYPE app.a AS ENUM ('x');
CREATE DOMAIN app.b AS int CHECK (VALUE > 0);
CREATE TYPE app.c AS (a app.a, b app.b[]);
