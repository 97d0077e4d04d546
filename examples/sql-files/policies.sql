ALTER TABLE library.documents ENABLE ROW LEVEL SECURITY;

CREATE POLICY published ON library.documents
  FOR SELECT
  USING (state = 'published');

CREATE POLICY own ON library.documents
  USING (owner = current_user)
  WITH CHECK (owner = current_user AND state <> 'published');
