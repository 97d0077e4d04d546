// Turns installed PostgreSQL programs into a running server of our own, which ends and leaves nothing when we do.
import { type ChildProcess, execFileSync, spawn } from "node:child_process"
import { chmod, chown, cp, mkdtemp, readFile, rm, stat } from "node:fs/promises"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { dirname, join, parse } from "node:path"
import { completeBinaries, type PostgresBinaries } from "./binaries.ts"

/** A server that runs for us alone. */
export interface Cluster {
  /** A postgres:// URL of a database of the superuser `postgres`. */
  url(database: string): string
  /** Stops the server and removes its files. A second call waits for the first. */
  stop(): Promise<void>
}

export interface ClusterOptions {
  /** `socket` is reachable by this user only; `tcp` is a free port of 127.0.0.1 with trust, for tests. */
  readonly listen: "socket" | "tcp"
  /** Further server settings, e.g. `{ wal_level: "logical" }`. */
  readonly settings?: Readonly<Record<string, string>>
}

interface ProcessOwner {
  readonly uid?: number
  readonly gid?: number
}

/** Nothing in a scratch server outlives a crash, so nothing is made durable. */
const baseSettings: Readonly<Record<string, string>> = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
  max_connections: "100",
  max_locks_per_transaction: "2000",
  shared_buffers: "64MB",
  max_wal_size: "1GB",
  wal_level: "minimal",
  max_wal_senders: "0",
  log_min_messages: "fatal",
  timezone: "UTC",
}

const initdbFlags: readonly string[] = ["-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]

/** Makes a data directory in a temporary folder and starts a server on it: about a second. */
export async function startCluster(binaries: PostgresBinaries, options: ClusterOptions): Promise<Cluster> {
  const owner = await processOwner()
  for (let attempt = 1; ; attempt++) {
    const folder = await temporaryFolder(owner)
    try {
      const native = await usableNative(binaries.nativeDir, folder, owner)
      const data = join(folder, "data")
      return await start(native, folder, data, owner, options)
    } catch (failure) {
      await rm(folder, { recursive: true, force: true })
      // Between finding a free port and taking it somebody else may have taken it.
      if (attempt === 4 || !/Address already in use|could not bind/i.test(String(failure))) throw failure
    }
  }
}

/** PostgreSQL refuses to run as root, and initdb wants a user that has a name: `postgres`, else `nobody`. */
async function processOwner(): Promise<ProcessOwner> {
  if (process.getuid?.() !== 0) return {}
  const passwd = await readFile("/etc/passwd", "utf8")
  for (const name of ["postgres", "nobody"]) {
    const entry = passwd
      .split("\n")
      .find((line) => line.startsWith(`${name}:`))
      ?.split(":")
    if (entry !== undefined && Number(entry[2]) > 0) return { uid: Number(entry[2]), gid: Number(entry[3]) }
  }
  throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody to run it as")
}

async function temporaryFolder(owner: ProcessOwner): Promise<string> {
  // The path of a unix socket holds 107 bytes, on macOS 103; the temporary folder of macOS takes half of them.
  const base = tmpdir().length > 70 && process.platform !== "win32" ? "/tmp" : tmpdir()
  const folder = await mkdtemp(join(base, "pgkit-"))
  await chmod(folder, 0o700)
  if (owner.uid !== undefined && owner.gid !== undefined) await chown(folder, owner.uid, owner.gid)
  return folder
}

/** The package's own folder, or a copy of it where it cannot be completed or the other user cannot reach it. */
async function usableNative(native: string, folder: string, owner: ProcessOwner): Promise<string> {
  const reachable = owner.uid === undefined || (await everyoneMayEnter(native))
  const complete = await completeBinaries(native).then(
    () => true,
    () => false,
  )
  if (reachable && complete) return native
  const copy = join(folder, "native")
  await cp(native, copy, { recursive: true, verbatimSymlinks: true })
  await completeBinaries(copy)
  return copy
}

async function everyoneMayEnter(path: string): Promise<boolean> {
  for (let folder = path; folder !== parse(folder).root; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false
  }
  return true
}

async function start(
  native: string,
  folder: string,
  data: string,
  owner: ProcessOwner,
  options: ClusterOptions,
): Promise<Cluster> {
  const socket = options.listen === "socket" && process.platform !== "win32"
  const port = socket ? 5432 : await freePort()
  const child = spawnServer(native, folder, data, owner, {
    ...baseSettings,
    port: String(port),
    listen_addresses: socket ? "" : "127.0.0.1",
    ...(process.platform !== "win32" && { unix_socket_directories: socket ? folder : "" }),
    ...options.settings,
  })
  await ready(child, data)
  const server = socket ? `postgres@${encodeURIComponent(folder)}` : `postgres@127.0.0.1:${port}`
  let stopped: Promise<void> | undefined
  return {
    url: (database) => `postgres://${server}/${encodeURIComponent(database)}`,
    stop: () => (stopped ??= stop(child, folder)),
  }
}

/**
 * The shell between us and the server makes the data directory, starts the server, and waits for the end of its
 * input, which comes when we close it and also when we die of whatever cause; then it stops the server and removes
 * the files. In a session of its own it does not hear a Ctrl-C. `kill -INT` is the fast shutdown, and said again
 * because a server that has just begun does not listen yet.
 */
const keeper = `
folder=$1; initdb=$2; shift 2
finish() { rm -rf "$folder"/*; rmdir "$folder" 2>/dev/null; exit $1; }
"$initdb" ${initdbFlags.join(" ")} -D "$folder/data" </dev/null >/dev/null 3<&- || finish 1
"$@" </dev/null >/dev/null 3<&- &
server=$!
(cat >/dev/null; while kill -INT $server 2>/dev/null; do sleep 1; done) <&3 2>/dev/null &
watcher=$!
exec 3<&-
wait $server
status=$?
kill $watcher 2>/dev/null
finish $status
`

function spawnServer(
  native: string,
  folder: string,
  data: string,
  owner: ProcessOwner,
  settings: Readonly<Record<string, string>>,
): ChildProcess {
  const postgres = program(native, "postgres")
  const flags = ["-D", data, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])]
  if (process.platform === "win32") {
    execFileSync(program(native, "initdb"), [...initdbFlags, "-D", data], { stdio: "ignore", env: environment() })
    const child = spawn(postgres, flags, { stdio: ["ignore", "ignore", "pipe"], env: environment(), windowsHide: true })
    process.once("exit", () => child.kill())
    return child
  }
  const child = spawn("/bin/sh", ["-c", keeper, "pgkit", folder, program(native, "initdb"), postgres, ...flags], {
    ...owner,
    cwd: "/",
    detached: true,
    env: environment(),
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  })
  return child
}

/** Resolves when the server takes connections: the eighth line of postmaster.pid says `ready`. */
async function ready(child: ChildProcess, data: string): Promise<void> {
  let log = ""
  const state = { exited: false }
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    log = (log + text).slice(-4000)
  })
  child.once("exit", () => {
    state.exited = true
  })
  child.once("error", (failure) => {
    state.exited = true
    log += failure.message
  })
  const deadline = Date.now() + 60_000
  while (!state.exited) {
    const pidFile = await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "")
    if (pidFile.split("\n")[7]?.trim() === "ready") {
      letGo(child)
      return
    }
    if (Date.now() > deadline) {
      endInput(child)
      break
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`the server did not start: ${log.trim() || "no message"}`)
}

/** The server must not keep our process alive: when we end, it ends. */
function letGo(child: ChildProcess): void {
  child.unref()
  for (const stream of child.stdio) {
    if (stream !== null && stream !== undefined && "unref" in stream && typeof stream.unref === "function")
      stream.unref()
  }
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = new Promise((resolve) => child.once("exit", resolve))
    child.ref()
    endInput(child)
    await exited
  }
  await rm(folder, { recursive: true, force: true })
}

function endInput(child: ChildProcess): void {
  const input = child.stdio[3]
  if (input !== null && input !== undefined && "end" in input) input.end()
  else child.kill()
}

function program(native: string, name: string): string {
  return join(native, "bin", process.platform === "win32" ? `${name}.exe` : name)
}

/** Without the caller's PGDATA, PGPORT, … and in a language that messages can be searched in. */
function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(inherited), LC_ALL: "C" }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() =>
        typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("no free port")),
      )
    })
  })
}
