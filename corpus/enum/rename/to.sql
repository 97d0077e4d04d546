CREATE SCHEMA app;
CREATE TYPE app.state AS ENUM ('a');
CREATE TABLE t (s app.state DEFAULT 'a', l app.state[]);
