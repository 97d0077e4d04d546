// One snapshot, however many sessions read it.
import { expect, test } from "vitest"
import type { Connection } from "../../src/db/connect.ts"
import type { Executor } from "../../src/db/executor.ts"
import { introspect } from "../../src/introspect/index.ts"
import { registry } from "../../src/kinds/index.ts"
import { anotherSession, serverUrl } from "../support/database.ts"
import { databaseOf } from "../support/sources.ts"

const schema = `
CREATE TABLE a (id int PRIMARY KEY, n int CHECK (n > 0) DEFAULT 1);
CREATE TABLE b (id int REFERENCES a, m text);
CREATE INDEX ON b (lower(m));
CREATE VIEW v AS SELECT id FROM a;`

/** Says that the database is large, keeps what it is asked, and waits before it reads indexes. */
function large(db: Executor, asked: string[], ready?: Promise<void>): Executor {
  const query: Executor["query"] = async (sql, parameters) => {
    asked.push(sql)
    if (sql.includes("pg_get_indexdef")) await ready
    return sql.includes("AS large") ? { rows: [{ large: true }] } : db.query(sql, parameters)
  }
  return { query }
}

/** A second session that says when it comes to the columns. */
function second(db: Connection, columns: () => void) {
  const query: Executor["query"] = async (sql, parameters) => {
    if (isOfColumns(sql)) columns()
    return db.query(sql, parameters)
  }
  return { query, close: () => db.close() }
}

function signal() {
  let give = () => {}
  const given = new Promise<void>((resolve) => (give = resolve))
  return { given, give }
}

const isOfColumns = (sql: string) => sql.includes("a.attfdwoptions")

test("two sessions read what one reads, and what opens tables stays on one of them", async () => {
  const db = await databaseOf(schema)
  const asThere = await introspect(db, { registry })
  const asked: string[] = []
  const other = await anotherSession(db.fullUrl)
  const ready = signal()
  const another = async () => second(other, ready.give)
  expect(await introspect(large(db, asked, ready.given), { registry, another })).toEqual(asThere)
  expect(other.terminated).toBe(true)
  expect(asked.filter((sql) => sql.includes("pg_get_indexdef"))).toHaveLength(1)
  expect(asked.filter(isOfColumns)).toHaveLength(0)
})

test.each<[string, () => Promise<Connection>]>([
  ["is refused", () => Promise.reject(new Error("too many clients"))],
  ["ends up elsewhere", () => anotherSession(serverUrl())],
])("where a second session %s, one reads everything", async (_, another) => {
  const db = await databaseOf(schema)
  expect(await introspect(large(db, []), { registry, another })).toEqual(await introspect(db, { registry }))
})

test("a query that fails on the second session is the failure of all", async () => {
  const db = await databaseOf(schema)
  const other = await anotherSession(db.fullUrl)
  const ready = signal()
  const columns = () => {
    ready.give()
    throw new Error("gone")
  }
  const reading = introspect(large(db, [], ready.given), { registry, another: async () => second(other, columns) })
  await expect(reading).rejects.toThrow("gone")
  expect(other.terminated).toBe(true)
  expect((await introspect(db, { registry })).objects.length).toBeGreaterThan(5)
})
