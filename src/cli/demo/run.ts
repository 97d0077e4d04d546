// The Drizzle example to a session that one can watch: every step is a command of pgkit, run in this process.
import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import type { Connection } from "../../db/connect.ts"
import { openDatabase } from "../../db/open.ts"
import { ScratchPool } from "../../db/scratch/pool.ts"
import { PgkitError } from "../../errors/index.ts"
import type { Context, Main, Status } from "../context.ts"
import type { Io } from "../io.ts"
import { packageFolder } from "../packages.ts"
import { type DemoStep, demoSteps } from "./steps.ts"

export interface DemoFlags {
  readonly keep?: true
}

interface Played {
  readonly command: string
  readonly exit: number
  readonly expected: number
}

/** Stops at the first step that does not do what it should, with exit 1. */
export async function runDemo(context: Context, flags: DemoFlags): Promise<Status> {
  const dir = await mkdtemp(join(tmpdir(), "pgkit-demo-"))
  try {
    await prepareFolder(dir, context.io.cwd)
    const played = await play(dir, context)
    const ok = played.every((it) => it.exit === it.expected)
    if (context.flags.json === true) context.json({ formatVersion: 1, ok, steps: played })
    else context.out(`\n${closing(ok, context, flags.keep === true ? dir : undefined)}\n`)
    return ok ? 0 : 1
  } finally {
    if (flags.keep !== true) await rm(dir, { recursive: true, force: true })
  }
}

/** The two versions of the example's schema; drizzle-orm is found where it is installed. */
async function prepareFolder(dir: string, cwd: string): Promise<void> {
  const example = fileURLToPath(new URL("../../../examples/drizzle-shop/", import.meta.url))
  for (const file of ["schema.v1.ts", "schema.v2.ts"]) await cp(join(example, file), join(dir, file))
  await cp(join(dir, "schema.v1.ts"), join(dir, "schema.ts"))
  await mkdir(join(dir, "node_modules"))
  await symlink(drizzleFolder(cwd), join(dir, "node_modules", "drizzle-orm"), "junction")
}

function drizzleFolder(cwd: string): string {
  const folder = packageFolder("drizzle-orm", cwd)
  if (folder !== undefined) return folder
  throw new PgkitError("PEER_MISSING", "drizzle-orm is not installed.", { hint: "Install it: npm install drizzle-orm" })
}

async function play(dir: string, context: Context): Promise<readonly Played[]> {
  // Both are held open for the whole session: PGlite takes seconds to start.
  const scratch = new ScratchPool("pglite")
  const io = { ...demoIo(dir, context), scratch }
  const database = await context.progress("starting PGlite", () => openDatabase("pglite:db", { cwd: dir }))
  try {
    const played: Played[] = []
    for (const step of demoSteps) {
      announce(step, context)
      const exit = await perform(step, { dir, io, database, main: context.main })
      played.push({ command: step.command, exit, expected: step.exit })
      if (step.exit !== 0) io.stdout.write(`${context.colors.dim(`exit status ${exit}`)}\n`)
      if (exit !== step.exit) break
      if (context.io.stdout.isTTY) await sleep(700)
    }
    return played
  } finally {
    await scratch.close()
    await database.close()
  }
}

/** The outer terminal, in the demo's folder, with the demo's database. */
function demoIo(dir: string, { io, flags }: Context): Io {
  const { PGKIT_DEBUG: _, ...env } = io.env
  const silent = { ...io.stdout, write: () => undefined }
  return {
    ...io,
    ...(flags.json === true ? { stdout: silent } : {}),
    canAsk: false,
    cwd: dir,
    env: { ...env, DATABASE_URL: "pglite:db" },
    signal: io.signal,
  }
}

function announce({ comment, command }: DemoStep, context: Context): void {
  if (context.flags.json === true) return
  const { colors } = context
  context.out(`\n${colors.dim(`# ${comment}`)}\n${colors.bold(`$ ${command}`)}\n`)
}

async function perform(
  { run }: DemoStep,
  stage: { readonly dir: string; readonly io: Io; readonly database: Connection; readonly main: Main },
): Promise<number> {
  switch (run.kind) {
    case "pgkit":
      return stage.main(run.argv, stage.io)
    case "copy":
      await cp(join(stage.dir, run.from), join(stage.dir, run.to))
      return 0
    case "sql":
      await stage.database.exec(run.sql)
      stage.io.stdout.write("ALTER TABLE\n")
      return 0
  }
}

function closing(ok: boolean, { colors }: Context, kept: string | undefined): string {
  const what = ok
    ? `${colors.green("That was the whole way.")} The last check failed, as it should: somebody went around the migrations.`
    : colors.red("A step did not do what it should.")
  return kept === undefined ? what : `${what}\n${kept} is kept; its database is pglite:${join(kept, "db")}.`
}
