// Two databases of a server, used for one pair of schemas after the other: emptying one is far cheaper than making it.
import { randomBytes } from "node:crypto"
import { type Connection, connect } from "../../src/db/connect.ts"
import { forgetSubscriptions } from "../../src/db/scratch/subscriptions.ts"
import { withDatabase } from "../../src/db/target.ts"
import { introspect } from "../../src/introspect/index.ts"
import { registry } from "../../src/kinds/index.ts"
import { converge, type Judged } from "./converge.ts"
import { observe } from "./observer.ts"

export interface Lane {
  /** Empties both, builds both schemas, takes each database to the other's schema, and asks the judges. */
  check(from: readonly string[], to: readonly string[]): Promise<void>
  /** Those of the statements that a fresh database takes, in their order. */
  loadable(statements: readonly string[]): Promise<readonly boolean[]>
  close(): Promise<void>
}

/** The schema itself is at fault, not the plan. */
export class LoadError extends Error {}

/** `roles` are made where the server lacks them, and stay. */
export async function openLane(serverUrl: string, roles: readonly string[] = []): Promise<Lane> {
  const admin = await connect(serverUrl)
  const names = ["a", "b"].map((side) => `lane_${process.pid}_${randomBytes(4).toString("hex")}_${side}`)
  for (const role of roles) await makeRole(admin, role)
  for (const name of names) await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 STRATEGY file_copy`)
  const [one, two] = await Promise.all(names.map((name) => connect(withDatabase(serverUrl, name))))
  if (one === undefined || two === undefined) throw new Error("No lane")
  return {
    check: (from, to) => checkPair(one, two, from, to),
    async loadable(statements) {
      await empty(one)
      const taken: boolean[] = []
      for (const statement of statements) {
        taken.push(
          await one.query(statement).then(
            () => true,
            () => false,
          ),
        )
      }
      return taken
    },
    async close() {
      for (const db of [one, two]) await forgetSubscriptions(db).catch(() => undefined)
      await Promise.all([one.close(), two.close()])
      for (const name of names) await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
      await admin.close()
    },
  }
}

async function checkPair(
  one: Connection,
  two: Connection,
  from: readonly string[],
  to: readonly string[],
): Promise<void> {
  await both(load(one, from), load(two, to))
  const [before, wanted] = await Promise.all([judgeLive(one), judgeLive(two)])
  await both(
    converge(one, wanted, { before: before.snapshot }).catch(tell("forward")),
    converge(two, before, { before: wanted.snapshot }).catch(tell("back")),
  )
}

/** Where one fails the other still comes to its end, so that the next pair finds both sessions idle. */
async function both(...work: readonly Promise<unknown>[]): Promise<void> {
  for (const result of await Promise.allSettled(work)) if (result.status === "rejected") throw result.reason
}

/** As a live database is read: whoever owns an object owns it on purpose. */
async function judgeLive(db: Connection): Promise<Judged> {
  return { snapshot: await introspect(db, { registry }), observed: await observe(db) }
}

function tell(direction: string): (failure: unknown) => never {
  return (failure) => {
    throw new Error(`${direction}: ${failure instanceof Error ? failure.message : String(failure)}`, { cause: failure })
  }
}

/** All at once; what cannot be in a transaction one by one. */
async function load(db: Connection, all: readonly string[]): Promise<void> {
  await empty(db)
  const statements = all.filter((statement) => !isRole(statement))
  for (const role of all.filter(isRole)) await db.query(role).catch(unlessThere)
  if (statements.length === 0) return
  try {
    await db.exec(statements.map((statement) => statement.replace(/;\s*$/, "")).join("\n;\n"))
  } catch {
    await empty(db)
    for (const statement of statements) await db.query(statement).catch(loadError(statement))
  }
}

/** Roles belong to the server: the other database of the lane, or another lane, may have made them. */
function isRole(statement: string): boolean {
  return /^\s*create\s+(role|user(?!\s+mapping)|group)\b/i.test(statement)
}

/** Two sessions that make a role at the same moment meet in the index. */
function unlessThere(failure: unknown): void {
  const isThere = failure instanceof Error && /already exists|pg_authid_rolname_index/.test(failure.message)
  if (!isThere) throw failure
}

function loadError(statement: string): (failure: unknown) => never {
  return (failure) => {
    throw new LoadError(`${failure instanceof Error ? failure.message : String(failure)}\nin: ${statement}`)
  }
}

/** As CREATE DATABASE makes it. */
export async function empty(db: Connection): Promise<void> {
  // A failure may have left a transaction behind.
  await db.exec("ROLLBACK")
  await db.exec("RESET ALL")
  await forgetSubscriptions(db)
  // A case may have dropped it, and DO needs it.
  await db.exec("CREATE EXTENSION IF NOT EXISTS plpgsql")
  await db.exec(`DO $$
DECLARE name text;
BEGIN
  -- First, because they fire for what follows.
  FOR name IN SELECT evtname FROM pg_event_trigger LOOP
    EXECUTE format('DROP EVENT TRIGGER %I', name);
  END LOOP;
  FOR name IN SELECT pubname FROM pg_publication LOOP
    EXECUTE format('DROP PUBLICATION %I', name);
  END LOOP;
  FOR name IN SELECT fdwname FROM pg_foreign_data_wrapper w
    WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_foreign_data_wrapper'::regclass AND d.objid = w.oid AND d.deptype = 'e') LOOP
    EXECUTE format('DROP FOREIGN DATA WRAPPER %I CASCADE', name);
  END LOOP;
  -- PostgreSQL asks an operator class for its options when it drops such an index, and the extension goes first.
  FOR name IN SELECT DISTINCT format('%I.%I', n.nspname, c.relname) FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('i', 'I') AND a.attoptions IS NOT NULL AND c.oid >= 16384 AND NOT c.relispartition LOOP
    EXECUTE format('DROP INDEX %s', name);
  END LOOP;
  FOR name IN SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' LOOP
    EXECUTE format('DROP EXTENSION IF EXISTS %I CASCADE', name);
  END LOOP;
  FOR name IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' LOOP
    EXECUTE format('DROP SCHEMA %I CASCADE', name);
  END LOOP;
  -- What lives in no schema.
  FOR name IN SELECT format('CAST (%s AS %s)', castsource::regtype, casttarget::regtype) FROM pg_cast WHERE oid >= 16384 LOOP
    EXECUTE format('DROP %s', name);
  END LOOP;
  FOR name IN SELECT format('TRANSFORM FOR %s LANGUAGE %I', trftype::regtype, lanname)
    FROM pg_transform JOIN pg_language l ON l.oid = trflang LOOP
    EXECUTE format('DROP %s CASCADE', name);
  END LOOP;
  FOR name IN SELECT lanname FROM pg_language WHERE oid >= 16384 AND lanname <> 'plpgsql' LOOP
    EXECUTE format('DROP LANGUAGE %I CASCADE', name);
  END LOOP;
  -- What is back at its default leaves pg_default_acl.
  FOR name IN
    SELECT format('ALTER DEFAULT PRIVILEGES FOR ROLE %I ', pg_get_userbyid(d.defaclrole)) || s.text
    FROM pg_default_acl d
    JOIN (VALUES ('r', 'TABLES', NULL), ('S', 'SEQUENCES', NULL), ('f', 'FUNCTIONS', 'EXECUTE'), ('T', 'TYPES', 'USAGE'),
      ('n', 'SCHEMAS', NULL), ('L', 'LARGE OBJECTS', NULL)) w (letter, word, usual) ON w.letter = d.defaclobjtype
    CROSS JOIN LATERAL (
      SELECT 1 AS place, format('REVOKE ALL ON %s FROM %s', w.word, CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END) AS text
      FROM aclexplode(d.defaclacl) a
      UNION SELECT 2, format('GRANT ALL ON %s TO %I', w.word, pg_get_userbyid(d.defaclrole))
      UNION SELECT 3, format('GRANT %s ON %s TO PUBLIC', w.usual, w.word) WHERE w.usual IS NOT NULL
    ) s
    WHERE d.defaclnamespace = 0
    ORDER BY d.oid, s.place
  LOOP
    EXECUTE name;
  END LOOP;
  FOR name IN SELECT amname FROM pg_am WHERE oid >= 16384 LOOP
    EXECUTE format('DROP ACCESS METHOD %I', name);
  END LOOP;
END $$;
CREATE SCHEMA public AUTHORIZATION pg_database_owner;
GRANT USAGE ON SCHEMA public TO PUBLIC;
COMMENT ON SCHEMA public IS 'standard public schema'`)
}

async function makeRole(admin: Connection, role: string): Promise<void> {
  // Another worker may be faster.
  await admin.query(`CREATE ROLE "${role}"`).catch(() => undefined)
}
