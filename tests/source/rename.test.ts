// Renames that somebody asked for keep what is in an object, and bring along what PostgreSQL named after it.
import { describe, expect, test } from "vitest"
import { prove } from "../../src/prove/index.ts"
import { compareWithSpec, databaseOf, migrateTo, sqlOf, sourceContext } from "../support/sources.ts"

interface Rename {
  readonly from: string
  readonly to: string
  readonly renames: readonly string[]
}

const cases: Readonly<Record<string, Rename>> = {
  "a table, with its key, sequence, index and foreign keys": {
    from: `CREATE TABLE users (id serial PRIMARY KEY, mail text UNIQUE, age int CHECK (age > 0), boss int REFERENCES users);
      CREATE INDEX users_age_idx ON users (age); CREATE TABLE orders (by int REFERENCES users);
      CREATE VIEW v AS SELECT mail FROM users; COMMENT ON TABLE users IS 'us'`,
    to: `CREATE TABLE accounts (id serial PRIMARY KEY, mail text UNIQUE, age int CHECK (age > 0), boss int REFERENCES accounts);
      CREATE INDEX accounts_age_idx ON accounts (age); CREATE TABLE orders (by int REFERENCES accounts);
      CREATE VIEW v AS SELECT mail FROM accounts; COMMENT ON TABLE accounts IS 'us'`,
    renames: ["public.users=public.accounts"],
  },
  "a column, with what is named after it": {
    from: `CREATE TABLE users (id int GENERATED ALWAYS AS IDENTITY, mail text UNIQUE CHECK (mail <> ''), n serial);
      CREATE INDEX users_mail_idx ON users (lower(mail)); CREATE VIEW v AS SELECT mail AS m FROM users`,
    to: `CREATE TABLE users (no int GENERATED ALWAYS AS IDENTITY, email text UNIQUE CHECK (email <> ''), m serial);
      CREATE INDEX users_email_idx ON users (lower(email)); CREATE VIEW v AS SELECT email AS m FROM users`,
    renames: [
      "public.users.mail=public.users.email",
      "public.users.id=public.users.no",
      "public.users.n=public.users.m",
    ],
  },
  "a table and a column of it": {
    from: "CREATE TABLE a (id int PRIMARY KEY, x int)",
    to: "CREATE TABLE b (id int PRIMARY KEY, y int)",
    renames: ["public.a.x=public.b.y", "public.a=public.b"],
  },
  "a view that another one reads": {
    from: "CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t; CREATE VIEW w AS SELECT a FROM v",
    to: "CREATE TABLE t (a int); CREATE VIEW v2 AS SELECT a FROM t; CREATE VIEW w AS SELECT a FROM v2",
    renames: ["public.v=public.v2"],
  },
  "types that a table uses": {
    from: `CREATE TYPE mood AS ENUM ('sad'); CREATE DOMAIN d AS int CHECK (VALUE > 0); CREATE TYPE c AS (a int);
      CREATE TABLE t (m mood DEFAULT 'sad', d d, c c, ms mood[] CHECK (ms <> ARRAY['sad'::mood]))`,
    to: `CREATE TYPE state AS ENUM ('sad'); CREATE DOMAIN e AS int CHECK (VALUE > 0); CREATE TYPE f AS (a int);
      CREATE TABLE t (m state DEFAULT 'sad', d e, c f, ms state[] CHECK (ms <> ARRAY['sad'::state]))`,
    renames: ["public.mood=public.state", "public.d=public.e", "public.c=public.f"],
  },
  "a schema with all that is in it": {
    from: "CREATE SCHEMA a; CREATE TYPE a.e AS ENUM ('x'); CREATE TABLE a.t (id serial PRIMARY KEY, e a.e); CREATE VIEW a.v AS SELECT id FROM a.t",
    to: "CREATE SCHEMA b; CREATE TYPE b.e AS ENUM ('x'); CREATE TABLE b.t (id serial PRIMARY KEY, e b.e); CREATE VIEW b.v AS SELECT id FROM b.t",
    renames: ["a=b"],
  },
  "a function that a check and a trigger call": {
    from: `CREATE FUNCTION f(a int) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true';
      CREATE TABLE t (a int CHECK (f(a)))`,
    to: `CREATE FUNCTION g(a int) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true';
      CREATE TABLE t (a int CHECK (g(a)))`,
    renames: ["function:public.f(integer)=function:public.g(integer)"],
  },
  "a table into another schema under another name": {
    from: "CREATE SCHEMA s; CREATE TABLE t (id serial PRIMARY KEY)",
    to: "CREATE SCHEMA s; CREATE TABLE s.u (id serial PRIMARY KEY)",
    renames: ["public.t=s.u"],
  },
  "a table into a schema that is not there yet": {
    from: "CREATE TABLE t (id serial PRIMARY KEY)",
    to: "CREATE SCHEMA s; CREATE TABLE s.t (id serial PRIMARY KEY)",
    renames: ["public.t=s.t"],
  },
  "two tables that swap their names": {
    from: "CREATE TABLE a (x int); CREATE TABLE b (y int)",
    to: "CREATE TABLE b (x int); CREATE TABLE a (y int)",
    renames: ["public.a=public.b", "public.b=public.a"],
  },
}

describe("nothing is dropped or made anew", () => {
  for (const [name, { from, to, renames }] of Object.entries(cases)) {
    test(name, async () => {
      const db = await databaseOf(from)
      const comparison = await compareWithSpec(db, to, { renames })
      expect(sqlOf(comparison).filter((sql) => /^(DROP|CREATE (?!SCHEMA))|^ALTER.* (DROP|ADD) /.test(sql))).toEqual([])
      const { scratch, registry } = sourceContext()
      await prove(comparison.plan, comparison.from.snapshot, comparison.to.snapshot, { scratch, registry })
      expect((await migrateTo(db, to, { renames })).changes).toEqual([])
    })
  }
})

test("a word that names nothing is refused", async () => {
  const db = await databaseOf("CREATE TABLE a (x int)")
  const asking = (word: string) => compareWithSpec(db, "CREATE TABLE b (x int)", { renames: [word] })
  await expect(asking("public.nope=public.b")).rejects.toMatchObject({
    code: "USAGE",
    message: expect.stringContaining("public.nope"),
  })
  await expect(asking("public.a=public.nope")).rejects.toMatchObject({
    code: "USAGE",
    message: expect.stringContaining("public.nope"),
  })
  await expect(asking("public.a")).rejects.toMatchObject({ code: "USAGE" })
})

test("owners and grants of a renamed table stay", async () => {
  const db = await databaseOf(
    "CREATE TABLE a (x int); ALTER TABLE a OWNER TO pg_monitor; GRANT SELECT ON a TO pg_read_all_data",
  )
  const comparison = await compareWithSpec(db, "CREATE TABLE b (x int)", { renames: ["public.a=public.b"] })
  expect(sqlOf(comparison)).toEqual(["ALTER TABLE public.a RENAME TO b"])
})

test("a candidate is offered only where the content fits", async () => {
  const db = await databaseOf("CREATE TABLE a (x int, y text); CREATE TABLE p (x int)")
  const { candidates } = await compareWithSpec(db, "CREATE TABLE b (x int, y text); CREATE TABLE q (x bigint)")
  expect(candidates).toEqual([{ from: "table:public.a", to: "table:public.b", certain: true }])
})
