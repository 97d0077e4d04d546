// Security labels of all kinds are read. No provider is loaded here, so that the rows are written by hand.
import { expect, test } from "vitest"
import { introspect } from "../../src/introspect/index.ts"
import { registry } from "../../src/kinds/index.ts"
import { databaseOf } from "../support/sources.ts"

test("a label is on the object that it was given to, and one on something else is named", async () => {
  const db = await databaseOf(`
    CREATE TABLE t (a int, b int); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
    CREATE PUBLICATION p; CREATE VIEW v AS SELECT a FROM t;
    SET allow_system_table_mods = on;
    INSERT INTO pg_seclabel VALUES ('t'::regclass, 'pg_class'::regclass, 0, 'guard', 'secret'),
      ('t'::regclass, 'pg_class'::regclass, 2, 'guard', 'b is secret'), ('t'::regclass, 'pg_class'::regclass, 2, 'anon', 'x'),
      ('f'::regproc, 'pg_proc'::regclass, 0, 'guard', 'f'), ('v'::regclass, 'pg_class'::regclass, 0, 'guard', 'v')`)
  await db.query(
    "INSERT INTO pg_seclabel SELECT oid, 'pg_publication'::regclass, 0, 'guard', 'p' FROM pg_publication WHERE pubname = 'p'",
  )
  await db.query("INSERT INTO pg_seclabel VALUES (lo_create(4711), 'pg_largeobject'::regclass, 0, 'guard', 'lo')")
  const { objects, diagnostics } = await introspect(db, { registry })
  const labelled = objects.filter(({ labels }) => labels.length > 0)
  expect(
    labelled.map(({ id, labels }) => `${id} ${labels.map((it) => `${it.provider}=${it.label}`).join(" ")}`),
  ).toEqual([
    "column:public.t.b anon=x guard=b is secret",
    "function:public.f() guard=f",
    "publication:p guard=p",
    "table:public.t guard=secret",
    "view:public.v guard=v",
  ])
  expect(diagnostics.map(({ object }) => object)).toEqual([
    "large object 1 in all",
    "security label guard on large object 4711",
  ])
})
