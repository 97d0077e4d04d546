-- Reads the view of lent.sql.
CREATE VIEW library.overdue WITH (security_invoker = true) AS
  SELECT title, reader FROM library.lent WHERE lent_on < current_date - 30;
