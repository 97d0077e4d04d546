CREATE TABLE parent (
  x character(5)
);

ALTER TABLE parent ADD CONSTRAINT filled CHECK (length(x) > 0) NOT VALID;

CREATE TABLE child () INHERITS (parent);
