SET search_path = library;

CREATE TABLE documents (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  isbn isbn UNIQUE,
  title text NOT NULL,
  owner name NOT NULL DEFAULT current_user,
  state state NOT NULL DEFAULT 'draft',
  changed_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX documents_by_title ON documents (lower(title) text_pattern_ops);
