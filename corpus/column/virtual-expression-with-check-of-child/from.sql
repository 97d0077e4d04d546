CREATE TABLE parent (
  n integer,
  g integer GENERATED ALWAYS AS (n + 1) VIRTUAL
);

CREATE TABLE child () INHERITS (parent);

ALTER TABLE child ADD CONSTRAINT small CHECK (n < 10);
