// What a role with few privileges sees: all of the schema, or a clear refusal, never an empty one.
import { randomBytes } from "node:crypto"
import { expect, onTestFinished, test } from "vitest"
import { introspect } from "../../src/introspect/index.ts"
import { registry } from "../../src/kinds/index.ts"
import type { Snapshot } from "../../src/model/index.ts"
import { anotherSession, serverUrl, type TestDatabase } from "../support/database.ts"
import { databaseOf } from "../support/sources.ts"

const script = `
  CREATE SCHEMA s; CREATE TYPE s.e AS ENUM ('a'); CREATE SEQUENCE s.seq; CREATE EXTENSION postgres_fdw;
  CREATE FUNCTION s.f(s.e) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true';
  CREATE TABLE s.t (id serial PRIMARY KEY, e s.e DEFAULT 'a' CHECK (s.f(e)), g int GENERATED ALWAYS AS (id + 1) STORED);
  ALTER TABLE s.t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON s.t USING (id > 1);
  CREATE INDEX ON s.t ((id + 1)) WHERE id > 2; CREATE VIEW s.v AS SELECT id FROM s.t;
  CREATE MATERIALIZED VIEW s.m AS SELECT id FROM s.t; COMMENT ON TABLE s.t IS 'x';
  CREATE SERVER other FOREIGN DATA WRAPPER postgres_fdw; CREATE USER MAPPING FOR postgres SERVER other OPTIONS (password 'hush');
  CREATE SUBSCRIPTION sub CONNECTION 'host=nowhere password=hush' PUBLICATION p WITH (connect = false, slot_name = NONE);
  REVOKE ALL ON SCHEMA public FROM PUBLIC; REVOKE ALL ON FUNCTION s.f FROM PUBLIC; REVOKE TEMPORARY ON DATABASE :db FROM PUBLIC`

/** A session of a role that nobody granted anything. */
async function asNobody(db: TestDatabase) {
  const role = `nobody_${randomBytes(4).toString("hex")}`
  await db.query(`CREATE ROLE ${role} LOGIN PASSWORD 'x'`)
  const admin = await anotherSession(serverUrl())
  onTestFinished(async () => void (await admin.query(`DROP ROLE ${role}`)))
  const url = new URL(db.fullUrl)
  url.username = role
  url.password = "x"
  return { role, session: await anotherSession(url.href) }
}

async function filled(): Promise<TestDatabase> {
  const db = await databaseOf("")
  for (const sql of script.replace(":db", db.name).split(";")) await db.query(sql)
  onTestFinished(async () => void (await db.query("DROP SUBSCRIPTION IF EXISTS sub")))
  return db
}

test("a role without a single privilege sees the same schema as the superuser, and is told what it does not see", async () => {
  const db = await filled()
  const { session } = await asNobody(db)
  const [seen, all] = await Promise.all([introspect(session, { registry }), introspect(db, { registry })])
  expect(visible(seen)).toEqual(visible(all))
  expect(hidden(seen)).toEqual(["NOT_VISIBLE subscription sub", "NOT_VISIBLE user mapping other.postgres"])
  expect(hidden(all)).toEqual(["SECRET_REDACTED subscription sub", "SECRET_REDACTED user mapping other.postgres"])
  for (const snapshot of [seen, all]) expect(JSON.stringify(snapshot)).not.toContain("hush")
})

/** Options of user mappings and connection strings are shown to superusers. */
function visible({ objects, diagnostics, ...rest }: Snapshot) {
  return {
    ...rest,
    objects: objects.map((object) =>
      object.kind === "user_mapping" || object.kind === "subscription" ? { ...object, shape: {} } : object,
    ),
    diagnostics: diagnostics.filter(({ code }) => code === "NOT_MODELLED"),
  }
}

function hidden({ diagnostics }: Snapshot): readonly string[] {
  return diagnostics.filter(({ code }) => code !== "NOT_MODELLED").map(({ code, object }) => `${code} ${object}`)
}

test("a catalog that was closed to everybody is an error that says so", async () => {
  const db = await databaseOf("CREATE TABLE t (a int); REVOKE SELECT ON pg_catalog.pg_attrdef FROM PUBLIC")
  const { session } = await asNobody(db)
  await expect(introspect(session, { registry })).rejects.toMatchObject({
    code: "INTROSPECT_INCOMPLETE",
    message: "The role may not read all catalogs: permission denied for table pg_attrdef.",
  })
})
