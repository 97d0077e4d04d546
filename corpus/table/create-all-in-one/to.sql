CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email varchar(255) NOT NULL UNIQUE, age integer DEFAULT 18 CHECK (age > 0), at timestamptz NOT NULL DEFAULT now());
COMMENT ON TABLE users IS 'people';
