// Whether ADD COLUMN writes the table anew: what the plan says against the file that the server keeps the table in.
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { registry } from "../../src/kinds/index.ts"
import { plan } from "../../src/plan/index.ts"
import { apply, runScript, snapshotOf } from "../support/converge.ts"
import { type TestDatabase, testDatabase, testMajors } from "../support/database.ts"
import { empty } from "../support/lane.ts"

const before = `
CREATE DOMAIN plain AS int;
CREATE DOMAIN checked AS int CHECK (VALUE > 0);
CREATE DOMAIN not_null AS int NOT NULL DEFAULT 3;
CREATE DOMAIN over_checked AS checked;
CREATE DOMAIN unique_default AS uuid DEFAULT gen_random_uuid();
CREATE DOMAIN fixed_default AS int DEFAULT 5;
CREATE SEQUENCE s;
CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
CREATE TABLE t (a int);
INSERT INTO t VALUES (1);
`

const columns = [
  "int",
  "int DEFAULT 1",
  "int DEFAULT 1 CHECK (x > 0)",
  "int[] DEFAULT ARRAY[1 + 1]",
  "text DEFAULT 'clock_timestamp()' COLLATE \"C\"",
  "timestamptz DEFAULT now()",
  "timestamptz DEFAULT clock_timestamp()",
  "timestamptz DEFAULT clock_timestamp() + '1 day'",
  "uuid NOT NULL DEFAULT gen_random_uuid()",
  "int DEFAULT nextval('s')",
  "int DEFAULT f()",
  "int GENERATED ALWAYS AS (a + 1) STORED",
  "int GENERATED ALWAYS AS IDENTITY",
  "plain",
  "checked",
  "checked[]",
  "over_checked DEFAULT 4",
  "not_null",
  "unique_default",
  "unique_default DEFAULT '00000000-0000-0000-0000-000000000000'",
  "fixed_default NOT NULL",
]

describe.each(testMajors())("ADD COLUMN on PostgreSQL %i", (major) => {
  const cleanups: (() => Promise<void>)[] = []
  let db: TestDatabase
  beforeAll(async () => {
    db = await testDatabase(major, { onFinished: (cleanup) => void cleanups.push(cleanup) })
  })
  afterAll(() => Promise.all(cleanups.map((cleanup) => cleanup())))

  test.each(columns)("%s", async (column) => {
    await empty(db)
    await runScript(db, before)
    const from = await snapshotOf(db)
    await db.query(`ALTER TABLE t ADD COLUMN x ${column}`)
    const made = plan(from, await snapshotOf(db), { registry })
    await db.query("ALTER TABLE t DROP COLUMN x")
    const file = await fileOf(db)
    await apply(db, made)
    const says = made.steps.some(({ hazards }) => hazards.some(({ code }) => code === "rewrite-table"))
    expect(says).toBe((await fileOf(db)) !== file)
    expect(made.steps.some(({ hazards }) => hazards.some(({ code }) => code === "add-not-null"))).toBe(false)
  })
})

async function fileOf(db: TestDatabase): Promise<unknown> {
  const { rows } = await db.query("SELECT pg_catalog.pg_relation_filenode('public.t')::text AS file")
  return rows[0]?.["file"]
}
