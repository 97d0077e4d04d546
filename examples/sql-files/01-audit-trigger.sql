-- Sorts first, needs everything: tables/documents.sql and functions.sql.
CREATE TRIGGER documents_touch
  BEFORE UPDATE ON library.documents
  FOR EACH ROW
  WHEN (OLD.* IS DISTINCT FROM NEW.*)
  EXECUTE FUNCTION library.touch();

COMMENT ON TRIGGER documents_touch ON library.documents IS 'Keeps changed_at true.';
