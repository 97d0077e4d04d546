CREATE VIEW library.lent AS
  SELECT documents.title, loans.reader, loans.lent_on
  FROM library.loans
  JOIN library.documents ON documents.id = loans.document_id
  WHERE loans.returned_on IS NULL;
