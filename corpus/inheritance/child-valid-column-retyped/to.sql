CREATE TABLE parent (
  x text
);

ALTER TABLE parent ADD CONSTRAINT filled CHECK (length(x) > 0) NOT VALID;

CREATE TABLE child () INHERITS (parent);
