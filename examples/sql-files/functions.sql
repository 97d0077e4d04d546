CREATE FUNCTION library.touch() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_at := now();
  RETURN NEW;
END
$$;

CREATE FUNCTION library.loans_of(reader text, OUT open bigint)
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT count(*) FROM library.loans WHERE loans.reader = loans_of.reader AND returned_on IS NULL;
END;
