// Whatever the snapshot does not hold is named.
import { expect, test } from "vitest"
import type { Executor } from "../../src/db/executor.ts"
import { decodeUnmodelled, unmodelledSql } from "../../src/introspect/unmodelled.ts"
import { Row } from "../../src/model/index.ts"
import { eachMajor, testDatabase } from "../support/database.ts"

const objects = `
CREATE TABLE t (a int, b int);
CREATE AGGREGATE total (int) (sfunc = int4pl, stype = int);
CREATE TYPE shell;
CREATE FUNCTION plus(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE OPERATOR @#@ (function = plus, leftarg = int, rightarg = int);
CREATE OPERATOR FAMILY family USING btree;
CREATE OPERATOR CLASS class FOR TYPE int USING btree FAMILY family AS OPERATOR 1 <;
CREATE TYPE pair AS (a int);
CREATE FUNCTION pair_text(pair) RETURNS text LANGUAGE sql AS 'SELECT $1.a::text';
CREATE CAST (pair AS text) WITH FUNCTION pair_text(pair);
CREATE COLLATION sorted (locale = 'C');
CREATE CONVERSION latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE TEXT SEARCH CONFIGURATION words (copy = english);
CREATE TEXT SEARCH DICTIONARY dictionary (template = simple);
CREATE TEXT SEARCH TEMPLATE template (lexize = dsimple_lexize);
CREATE TEXT SEARCH PARSER parser (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
CREATE RULE quiet AS ON INSERT TO t DO ALSO NOTHING;
CREATE VIEW v AS SELECT 1 AS a;
CREATE FUNCTION on_ddl() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER watch ON ddl_command_end EXECUTE FUNCTION on_ddl();
CREATE STATISTICS together ON a, b FROM t;
CREATE PUBLICATION news FOR TABLE t;
CREATE FOREIGN DATA WRAPPER wrapper;
CREATE SERVER remote FOREIGN DATA WRAPPER wrapper;
CREATE USER MAPPING FOR CURRENT_USER SERVER remote OPTIONS (password 'geheim');
CREATE FOREIGN TABLE far (a int) SERVER remote;
CREATE ACCESS METHOD copied TYPE TABLE HANDLER heap_tableam_handler;
CREATE LANGUAGE speech HANDLER plpgsql_call_handler;
CREATE TRANSFORM FOR int LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal));
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC;
SELECT lo_create(0);
DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET work_mem = ''64kB''', current_database()); END $$;
CREATE EXTENSION citext;
CREATE EXTENSION hstore;
CREATE EXTENSION postgres_fdw`

const expected = [
  "access method copied",
  "aggregate public.total(integer)",
  "base type public.shell",
  "cast (public.pair AS pg_catalog.text)",
  "collation public.sorted",
  "conversion public.latin",
  "default privileges for role postgres on tables",
  "event trigger watch",
  "foreign data wrapper wrapper",
  "language speech",
  "large object 1 in all",
  "operator public.@#@(integer,integer)",
  "operator class public.class USING btree",
  "operator family public.family USING btree",
  "publication news",
  "rule quiet on public.t",
  "server remote",
  "statistics public.together",
  "text search configuration public.words",
  "text search dictionary public.dictionary",
  "text search parser public.parser",
  "text search template public.template",
  "transform for integer language sql",
  "user mapping postgres on server remote",
]

async function named(db: Executor, modelled: readonly string[] = []): Promise<readonly string[]> {
  const { rows } = await db.query(unmodelledSql(180000, modelled))
  return rows.map((row) =>
    (decodeUnmodelled(new Row(row)).object ?? "").replace("integer on language", "integer language"),
  )
}

eachMajor("what is not modelled", (major) => {
  test("is named, but for members of extensions and what PostgreSQL brings", async () => {
    const db = await testDatabase(major)
    expect(await named(db)).toEqual([])
    for (const sql of objects.split(";\n")) await db.query(sql)
    expect(await named(db)).toEqual(expected)
    expect(await named(db, ["operator", "cast"])).toEqual(
      expected.filter((name) => !/^(operator public|cast)/.test(name)),
    )
  })
})

test("a subscription is named without its connection, to a role that may not see that", async () => {
  const db = await testDatabase()
  await db.query(
    "CREATE SUBSCRIPTION sub CONNECTION 'host=nowhere password=geheim' PUBLICATION p WITH (connect = false)",
  )
  await db.query("SET ROLE pg_monitor")
  expect(await named(db)).toEqual(["subscription sub"])
  await db.query("RESET ROLE")
  await db.query("ALTER SUBSCRIPTION sub SET (slot_name = NONE)")
  await db.query("DROP SUBSCRIPTION sub")
})

test("says what it is and that it is left alone", async () => {
  expect(decodeUnmodelled(new Row({ kind: "event_trigger", name: "watch" }))).toEqual({
    code: "NOT_MODELLED",
    severity: "warning",
    object: "event trigger watch",
    message: "event trigger watch is in the database, and pgkit does not compare it yet.",
    hint: "It is left as it is; keep its definition where you keep the rest of the schema.",
  })
})
