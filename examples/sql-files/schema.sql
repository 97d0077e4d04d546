CREATE SCHEMA library;

CREATE TYPE library.state AS ENUM ('draft', 'published', 'withdrawn');

CREATE DOMAIN library.isbn AS text
  CONSTRAINT isbn_form CHECK (VALUE ~ '^[0-9]{12}[0-9X]$');
