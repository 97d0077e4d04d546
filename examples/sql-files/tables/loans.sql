-- Partitioned by year; a partition is attached as soon as both exist.
CREATE TABLE library.loans (
  document_id integer NOT NULL REFERENCES library.documents,
  reader text NOT NULL,
  lent_on date NOT NULL,
  returned_on date,
  PRIMARY KEY (document_id, lent_on),
  CHECK (returned_on >= lent_on)
) PARTITION BY RANGE (lent_on);
