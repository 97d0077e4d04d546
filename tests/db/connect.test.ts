// Each way in which a connection fails, in words, and what a session promises.
import { createServer, type Server, connect as dial } from "node:net"
import { networkInterfaces } from "node:os"
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest"
import { connect } from "../../src/db/connect.ts"
import { findBinaries } from "../../src/db/scratch/binaries.ts"
import { type Cluster, startCluster } from "../../src/db/scratch/cluster.ts"
import { serverUrl, testDatabase } from "../support/database.ts"
import { serverPackages } from "../support/global-setup.ts"

async function failure(url: string, timeoutMs = 5000): Promise<Record<string, unknown>> {
  const error: unknown = await connect(url, { timeoutMs }).then(
    () => "connected",
    (reason: unknown) => reason,
  )
  if (!(error instanceof Error)) throw new Error("the connection was made")
  expect(`${error.message} ${error.stack ?? ""} ${String(error.cause)} ${JSON.stringify(error)}`).not.toContain(
    "s3cret",
  )
  return { ...error, message: error.message }
}

async function listen(server: Server, host = "127.0.0.1"): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return typeof address === "object" && address !== null ? address.port : 0
}

describe("says", () => {
  it("that the database does not exist", async () => {
    expect(await failure(serverUrl().replace(/\/postgres$/, "/nope"))).toMatchObject({
      code: "CONNECT_FAILED",
      message: expect.stringMatching(/^The database "nope" does not exist on 127\.0\.0\.1:\d+\.$/),
      hint: expect.stringContaining("createdb"),
      details: { cause: "3D000" },
    })
  })

  it("that nothing listens", async () => {
    expect(await failure("postgres://ann:s3cret@127.0.0.1:1/x")).toMatchObject({
      code: "CONNECT_FAILED",
      message: "Nothing listens on 127.0.0.1:1.",
      details: { cause: "ECONNREFUSED" },
    })
    // Both addresses of the name are tried.
    expect(await failure("postgres://ann:s3cret@localhost:1/x")).toMatchObject({
      message: "Nothing listens on localhost:1.",
    })
  })

  it("that the host is not known", async () => {
    expect(await failure("postgres://ann:s3cret@no-such-host.invalid/x")).toMatchObject({
      code: "CONNECT_FAILED",
      message: "The host name no-such-host.invalid is not known.",
    })
  })

  it("that there is no socket", async () => {
    expect(await failure("postgres:///x?host=/nonexistent")).toMatchObject({
      message: "There is no server socket in /nonexistent for port 5432.",
    })
  })

  it("that the server does not answer", async () => {
    const port = await listen(
      createServer((socket) =>
        socket
          .on("error", () => undefined)
          .resume()
          .unref(),
      ),
    )
    expect(await failure(`postgres://ann:s3cret@127.0.0.1:${port}/x`, 200)).toMatchObject({
      message: `127.0.0.1:${port} did not answer in time.`,
      hint: expect.stringContaining("connect_timeout"),
    })
  })

  it("that something else listens", async () => {
    const port = await listen(createServer((socket) => socket.destroy()))
    expect(await failure(`postgres://ann:s3cret@127.0.0.1:${port}/x`)).toMatchObject({ code: "CONNECT_FAILED" })
  })

  it("that TLS is not offered", async () => {
    expect(await failure(`${serverUrl()}?sslmode=require`)).toMatchObject({
      message: expect.stringContaining("does not offer TLS, and sslmode asks for it."),
    })
  })

  it("that a certificate file is missing", async () => {
    expect(await failure(`${serverUrl()}?sslmode=verify-full&sslrootcert=/no/ca.pem`)).toMatchObject({
      message: "The TLS file /no/ca.pem cannot be read.",
    })
  })
})

describe("on a server with passwords", () => {
  let cluster: Cluster
  let url: URL
  beforeAll(async () => {
    const [binaries] = (await findBinaries(serverPackages)).slice(-1)
    if (binaries === undefined) throw new Error("no PostgreSQL")
    cluster = await startCluster(binaries, { listen: "tcp" })
    url = new URL(cluster.url("postgres"))
    const admin = await connect(url.href)
    await admin.exec(
      "CREATE ROLE ann LOGIN PASSWORD 'other'; CREATE ROLE cut LOGIN; CREATE ROLE late LOGIN CONNECTION LIMIT 0",
    )
    const { rows } = await admin.query("SELECT current_setting('hba_file') AS file")
    const rules = [
      "host all ann 127.0.0.1/32 scram-sha-256",
      "host all cut 127.0.0.1/32 reject",
      "host all all 127.0.0.1/32 trust",
    ]
    await admin.query(`COPY (SELECT unnest('{${rules.join(",")}}'::text[])) TO '${String(rows[0]?.["file"])}'`)
    await admin.query("SELECT pg_catalog.pg_reload_conf()")
    // The postmaster reads the file when the signal reaches it.
    await vi.waitUntil(() =>
      connect(`postgres://cut@${url.host}/postgres`).then(
        (open) => open.close(),
        () => true,
      ),
    )
    await admin.close()
  })
  afterAll(() => cluster.stop())

  it.each([
    ["a wrong password", "ann:s3cret", /refused the password of user "ann"\.$/],
    ["a missing password", "ann", /asks for a password and none was given\.$/],
    ["a role that is locked out", "cut:s3cret", /does not let user "cut" in: pg_hba\.conf rejects connection/],
    ["an unknown role", "nobody_here:s3cret", /does not let user "nobody_here" in: role "nobody_here" does not exist/],
    ["no connection left", "late:s3cret", /has no connection left: too many connections for role "late"/],
  ])("%s", async (_, user, message) => {
    expect(await failure(`postgres://${user}@${url.host}/postgres`)).toMatchObject({
      code: "CONNECT_FAILED",
      message: expect.stringMatching(message),
    })
  })

  it("lets the right password in, and shows it nowhere", async () => {
    const connection = await connect(`postgres://ann:other@${url.host}/postgres`)
    onTestFinished(() => connection.close())
    expect(connection.url).toBe(`postgres://ann:***@${url.host}/postgres`)
  })
})

describe("a connection", () => {
  it("calls itself pgkit, or what the URL says", async () => {
    const db = await testDatabase()
    const name = "SELECT current_setting('application_name') AS name"
    expect((await db.query(name)).rows).toEqual([{ name: "pgkit" }])
    const other = await connect(`${db.fullUrl}?application_name=mine&options=-c%20work_mem%3D77kB`)
    onTestFinished(() => other.close())
    expect((await other.query(`${name}, current_setting('work_mem') AS mem`)).rows).toEqual([
      { name: "mine", mem: "77kB" },
    ])
    expect(other.diagnostics).toEqual([])
  })

  it("gives the last answer of several statements, and runs calls in their order", async () => {
    const db = await testDatabase()
    expect((await db.query("SELECT 1 AS a; SELECT 2 AS b")).rows).toEqual([{ b: 2 }])
    const [, two] = await Promise.all([
      db.exec("CREATE TABLE t (a int)"),
      db.query("SELECT * FROM t"),
      db.query("DROP TABLE t"),
    ])
    expect(two.rows).toEqual([])
  })

  it("hands over rows as they come, and goes on after a failure of either side", async () => {
    const db = await testDatabase()
    const seen: unknown[] = []
    await db.stream?.("SELECT g AS n FROM generate_series(1, 3) g", (row) => seen.push(row["n"]))
    expect(seen).toEqual([1, 2, 3])
    const refuse = () => {
      throw new Error("unreadable")
    }
    await expect(db.stream?.("SELECT 1 AS n UNION ALL SELECT 2", refuse)).rejects.toThrow("unreadable")
    await expect(db.stream?.("SELECT 1 / (2 - g) AS n FROM generate_series(1, 3) g", () => undefined)).rejects.toThrow(
      "division by zero",
    )
    expect((await db.query("SELECT 1 AS n")).rows).toEqual([{ n: 1 }])
  })

  it("passes notices on", async () => {
    const notices: string[] = []
    const db = await testDatabase(undefined, { onNotice: (text) => notices.push(text) })
    await db.exec("DO $$ BEGIN RAISE NOTICE 'hello'; END $$")
    expect(notices).toEqual(["hello"])
  })

  it("knows when the server ended it", async () => {
    const db = await testDatabase()
    const other = await connect(db.fullUrl)
    const { rows } = await other.query("SELECT pg_backend_pid() AS pid")
    expect(other.terminated).toBe(false)
    await db.query("SELECT pg_terminate_backend($1)", [rows[0]?.["pid"]])
    await expect(other.query("SELECT 1")).rejects.toThrow()
    expect(other.terminated).toBe(true)
    await other.close()
    await other.close()
  })

  it("warns of plain text to another machine", async () => {
    const address = Object.values(networkInterfaces())
      .flat()
      .find((entry) => entry?.family === "IPv4" && !entry.internal)?.address
    if (address === undefined) return
    const db = await testDatabase()
    const behind = new URL(db.fullUrl)
    const proxy = createServer((socket) => {
      const server = dial(Number(behind.port), behind.hostname)
      socket.pipe(server).pipe(socket)
      for (const end of [socket, server]) end.on("error", () => undefined)
    })
    const port = await listen(proxy, address)
    const other = await connect(`postgres://postgres@${address}:${port}/${db.name}`)
    expect(other.diagnostics).toMatchObject([{ code: "CONNECTION_PLAINTEXT", severity: "warning" }])
    await other.close()
  })
})
