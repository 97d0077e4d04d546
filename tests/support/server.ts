// Takes a database and its server back to what they were before a case with roles of its own.
import type { Connection } from "../../src/db/connect.ts"
import { empty } from "./lane.ts"

/** Empties the databases, takes back what was said of them as a whole, and drops the roles that begin with `case_`. */
export async function forget(databases: readonly Connection[]): Promise<void> {
  for (const db of databases) {
    await empty(db)
    await db.exec(`DO $$
DECLARE name text;
BEGIN
  FOR name IN
    SELECT format('ALTER DATABASE %I %s', current_database(), what)
    FROM unnest(ARRAY['RESET ALL', 'CONNECTION LIMIT -1', 'OWNER TO postgres']) what
    UNION ALL SELECT format('COMMENT ON DATABASE %I IS NULL', current_database())
    UNION ALL SELECT format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO PUBLIC', current_database())
    UNION ALL SELECT format('DROP OWNED BY %I', rolname) FROM pg_roles WHERE rolname LIKE 'case\\_%'
    UNION ALL SELECT format('ALTER ROLE %I IN DATABASE %I RESET ALL', r.rolname, current_database())
      FROM pg_db_role_setting s JOIN pg_roles r ON r.oid = s.setrole WHERE s.setdatabase <> 0
  LOOP
    EXECUTE name;
  END LOOP;
END $$`)
  }
  const [db] = databases
  await db?.exec(`DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT rolname FROM pg_roles WHERE rolname LIKE 'case\\_%' LOOP
    EXECUTE format('DROP ROLE %I', name);
  END LOOP;
END $$`)
}
