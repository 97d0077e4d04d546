// Every client that users have is an executor, or becomes one.
import { PGlite } from "@electric-sql/pglite"
import pg from "pg"
import postgres from "postgres"
import { expect, expectTypeOf, it, onTestFinished } from "vitest"
import { connect, type Connection, type Executor, fromPostgresJs, type ScratchDatabase } from "../../src/db/index.ts"
import { testDatabase } from "../support/database.ts"

it("is satisfied by the types of the clients", () => {
  expectTypeOf<pg.Client>().toExtend<Executor>()
  expectTypeOf<pg.PoolClient>().toExtend<Executor>()
  expectTypeOf<PGlite>().toExtend<Executor>()
  expectTypeOf<Connection>().toExtend<Executor>()
  expectTypeOf<ScratchDatabase>().toExtend<Executor>()
  expectTypeOf<postgres.Sql>().toExtend<Parameters<typeof fromPostgresJs>[0]>()
  expectTypeOf<postgres.ReservedSql>().toExtend<Parameters<typeof fromPostgresJs>[0]>()
  expectTypeOf<postgres.TransactionSql>().toExtend<Parameters<typeof fromPostgresJs>[0]>()
})

const question = "SELECT $1::int4 AS n, $2::text AS t, $3::text[] AS a, true AS b, NULL::text AS nothing"
const answer = [{ n: 7, t: "it's", a: ["x", "y, z"], b: true, nothing: null }]

async function check(executor: Executor): Promise<void> {
  expect((await executor.query(question, [7, "it's", ["x", "y, z"]])).rows).toEqual(answer)
  expect((await executor.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }])
  await executor.query("CREATE TEMPORARY TABLE kept (a int)")
  expect((await executor.query("SELECT * FROM kept")).rows).toEqual([])
  await expect(executor.query("SELECT nope")).rejects.toMatchObject({ code: "42703" })
}

it("runs on pg", async () => {
  const client = new pg.Client((await testDatabase()).fullUrl)
  await client.connect()
  onTestFinished(() => client.end())
  await check(client)
})

it("runs on postgres.js", async () => {
  const sql = postgres((await testDatabase()).fullUrl, { max: 2 })
  onTestFinished(() => sql.end())
  const reserved = await sql.reserve()
  await check(fromPostgresJs(reserved))
  reserved.release()
})

it("runs on PGlite", async () => {
  const instance = await PGlite.create()
  onTestFinished(() => instance.close())
  await check(instance)
})

it("runs on a connection", async () => {
  const connection = await connect((await testDatabase()).fullUrl)
  onTestFinished(() => connection.close())
  await check(connection)
})
