// Renames that nobody named: what is found by content, and where the kit does not guess.
import { describe, expect, test } from "vitest"
import { prove } from "../../src/prove/index.ts"
import { compareSpecs, compareWithSpec, databaseOf, migrateTo, sourceContext, sqlOf } from "../support/sources.ts"

const detectRenames = true

const found: Readonly<
  Record<string, { readonly from: string; readonly to: string; readonly renames: readonly string[] }>
> = {
  "a table with what is named after it, and a view of it": {
    from: `CREATE TABLE users (id serial PRIMARY KEY, mail text UNIQUE); CREATE INDEX ON users (lower(mail));
      CREATE TABLE orders (id int, u int REFERENCES users); CREATE VIEW v AS SELECT mail FROM users`,
    to: `CREATE TABLE accounts (id serial PRIMARY KEY, mail text UNIQUE); CREATE INDEX ON accounts (lower(mail));
      CREATE TABLE orders (id int, u int REFERENCES accounts); CREATE VIEW v AS SELECT mail FROM accounts`,
    renames: ["table:public.users -> table:public.accounts"],
  },
  "a type, the table that uses it, a view and a function of that": {
    from: `CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE t (id int, m mood DEFAULT 'sad'); CREATE VIEW v AS SELECT m FROM t;
      CREATE FUNCTION f(mood) RETURNS t LANGUAGE sql AS 'SELECT 1, $1'`,
    to: `CREATE TYPE state AS ENUM ('sad'); CREATE TABLE u (id int, m state DEFAULT 'sad'); CREATE VIEW w AS SELECT m FROM u;
      CREATE FUNCTION g(state) RETURNS u LANGUAGE sql AS 'SELECT 1, $1'`,
    renames: [
      "enum:public.mood -> enum:public.state",
      "table:public.t -> table:public.u",
      "function:public.f(public.mood) -> function:public.g(public.state)",
      "view:public.v -> view:public.w",
    ],
  },
  "a schema with all that is in it": {
    from: "CREATE SCHEMA a; CREATE TYPE a.e AS ENUM ('x'); CREATE TABLE a.t (id serial PRIMARY KEY, e a.e); CREATE VIEW a.v AS SELECT id FROM a.t",
    to: "CREATE SCHEMA b; CREATE TYPE b.e AS ENUM ('x'); CREATE TABLE b.t (id serial PRIMARY KEY, e b.e); CREATE VIEW b.v AS SELECT id FROM b.t",
    renames: ["schema:a -> schema:b"],
  },
  "tables that move to a schema that is new": {
    from: "CREATE TABLE one (a int, x text); CREATE TABLE two (b int, y text)",
    to: "CREATE SCHEMA s; CREATE TABLE s.one (a int, x text); CREATE TABLE s.two (b int, y text)",
    renames: ["table:public.one -> table:s.one", "table:public.two -> table:s.two"],
  },
  "partitions, by their bounds": {
    from: "CREATE TABLE m (id int, x int) PARTITION BY RANGE (id); CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (9); CREATE TABLE m_2 PARTITION OF m FOR VALUES FROM (9) TO (20)",
    to: "CREATE TABLE m (id int, x int) PARTITION BY RANGE (id); CREATE TABLE p1 PARTITION OF m FOR VALUES FROM (0) TO (9); CREATE TABLE p2 PARTITION OF m FOR VALUES FROM (9) TO (20)",
    renames: ["table:public.m_1 -> table:public.p1", "table:public.m_2 -> table:public.p2"],
  },
  "a sequence, by the column that takes its values": {
    from: "CREATE SEQUENCE s; CREATE SEQUENCE other; CREATE TABLE t (a int DEFAULT nextval('s'))",
    to: "CREATE SEQUENCE r; CREATE SEQUENCE another; CREATE TABLE t (a int DEFAULT nextval('r'))",
    renames: ["sequence:public.s -> sequence:public.r"],
  },
  "a generated column, and a column of a view": {
    from: "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a * 2) STORED); CREATE VIEW v AS SELECT a AS x FROM t; CREATE VIEW w AS SELECT x FROM v",
    to: "CREATE TABLE t (a int, c int GENERATED ALWAYS AS (a * 2) STORED); CREATE VIEW v AS SELECT a AS y FROM t; CREATE VIEW w AS SELECT y AS x FROM v",
    renames: ["column:public.t.b -> column:public.t.c", "view_column:public.v.x -> view_column:public.v.y"],
  },
  "what holds no rows: a domain, a server, a publication": {
    from: "CREATE DOMAIN d AS int CHECK (VALUE > 0); CREATE TABLE t (a d); CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE PUBLICATION p FOR TABLE t",
    to: "CREATE DOMAIN e AS int CHECK (VALUE > 0); CREATE TABLE t (a e); CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s2 FOREIGN DATA WRAPPER w; CREATE PUBLICATION q FOR TABLE t",
    renames: ["publication:p -> publication:q", "server:s -> server:s2", "domain:public.d -> domain:public.e"],
  },
}

describe("found by content", () => {
  test.each(Object.entries(found))("%s", async (_name, { from, to, renames }) => {
    const db = await databaseOf(from)
    const comparison = await compareWithSpec(db, to, { detectRenames })
    expect(comparison.renames.map((it) => `${it.from} -> ${it.to}`)).toEqual(renames)
    expect(comparison.renames.every(({ by }) => by === "content")).toBe(true)
    expect(sqlOf(comparison).filter((sql) => /^DROP (?!SEQUENCE)|^CREATE (TABLE|TYPE)| DROP COLUMN/.test(sql))).toEqual(
      [],
    )
    const { scratch, registry } = sourceContext()
    await prove(comparison.plan, comparison.from.snapshot, comparison.to.snapshot, { scratch, registry })
    expect((await migrateTo(db, to, { detectRenames })).changes).toEqual([])
  })
})

const notFound: Readonly<Record<string, { readonly from: string; readonly to: string }>> = {
  "a table of one column": { from: "CREATE TABLE a (id int)", to: "CREATE TABLE b (id int)" },
  "two that fit": {
    from: "CREATE TABLE a (id int, x text)",
    to: "CREATE TABLE b (id int, x text); CREATE TABLE c (id int, x text)",
  },
  "a table like others that stay": {
    from: "CREATE TABLE colors (id int, name text); CREATE TABLE sizes (id int, name text)",
    to: "CREATE TABLE colors (id int, name text); CREATE TABLE tags (id int, name text)",
  },
  "another column, type or default": {
    from: "CREATE TABLE a (id int, x text); CREATE TABLE b (id int, z text DEFAULT 'a'); CREATE TABLE c (id int, v int)",
    to: "CREATE TABLE d (id int, y text); CREATE TABLE e (id int, z text DEFAULT 'b'); CREATE TABLE f (id int, v bigint)",
  },
  "a column": { from: "CREATE TABLE a (id int, x text)", to: "CREATE TABLE a (id int, y text)" },
  "an enum's label, an attribute": {
    from: "CREATE TYPE e AS ENUM ('a', 'b'); CREATE TYPE c AS (a int, b int); CREATE TABLE t (e e, c c)",
    to: "CREATE TYPE e AS ENUM ('a', 'c'); CREATE TYPE c AS (a int, d int); CREATE TABLE t (e e, c c)",
  },
  "a sequence that nothing uses": { from: "CREATE SEQUENCE a", to: "CREATE SEQUENCE b" },
  "one of many alike schemas of tenants": {
    from: "CREATE SCHEMA t1; CREATE TABLE t1.u (id int, x text); CREATE SCHEMA t2; CREATE TABLE t2.u (id int, x text)",
    to: "CREATE SCHEMA t1; CREATE TABLE t1.u (id int, x text); CREATE SCHEMA t3; CREATE TABLE t3.u (id int, x text)",
  },
  "a table whose new name a view has until it is dropped": {
    from: "CREATE TABLE a (id int, x text); CREATE VIEW b AS SELECT 1 AS one",
    to: "CREATE TABLE b (id int, x text)",
  },
}

describe("left to whoever knows", () => {
  test.each(Object.entries(notFound))("%s", async (_name, { from, to }) => {
    expect((await compareSpecs(from, to, { detectRenames })).renames).toEqual([])
  })
})

test("what was asked for comes first, what is said to be gone is gone, and nothing is found where nobody asks", async () => {
  const [from, to] = ["CREATE TABLE a (id int, x text)", "CREATE TABLE b (id int, x text); CREATE TABLE c (id int)"]
  const asked = await compareSpecs(from, to, { detectRenames, renames: ["public.a=public.c"] })
  expect(asked.renames).toEqual([{ from: "table:public.a", to: "table:public.c" }])
  expect((await compareSpecs(from, to)).renames).toEqual([])
  const { renames, candidates } = await compareSpecs(from, to, {
    detectRenames,
    apart: asked.renames.map((it) => it.from),
  })
  expect({ renames, candidates }).toEqual({
    renames: [],
    candidates: [{ from: "table:public.a", to: "table:public.b", certain: true }],
  })
})
