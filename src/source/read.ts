// A SOURCE to a snapshot: read from the catalog, from a file, or by way of a scratch database.
import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import type { ConnectOptions } from "../db/connect.ts"
import type { Executor } from "../db/executor.ts"
import { isPgliteUrl, openDatabase } from "../db/open.ts"

import { type Diagnostic, PgkitError } from "../errors/index.ts"
import { introspect } from "../introspect/index.ts"
import {
  emptySnapshot,
  type Found,
  isOfServer,
  nameOf,
  parseSnapshot,
  type Registry,
  type Snapshot,
  type SnapshotServer,
  wordOf,
} from "../model/index.ts"
import { readMigrations } from "../migrate/index.ts"
import { readFilled } from "../prove/index.ts"
import {
  type Casing,
  loadSpec,
  readModuleSpec,
  readSqlSpec,
  specExtensions,
  type SpecStatement,
} from "../spec/index.ts"
import { parseSource, type Source } from "./parse.ts"
import type { ScratchPool } from "../db/scratch/pool.ts"

export interface SourceContext {
  readonly registry: Registry
  readonly scratch: ScratchPool
  readonly cwd?: string
  readonly casing?: Casing
  /** What is read beside the schemas: `role`, `database`, or patterns of such objects, `role:app_*`. */
  readonly manage?: readonly string[]
  readonly connect?: ConnectOptions
}

/** Where a snapshot came from, for messages; a URL without its password. */
export interface ReadSource {
  readonly snapshot: Snapshot
  readonly label: string
  /** True for what was authored (files), false for what is (a database, a snapshot of one). */
  readonly isSpec: boolean
}

/**
 * Reads one SOURCE, or several that together are one spec (a Drizzle schema and SQL files beside it).
 *
 * @throws SOURCE_UNKNOWN, SOURCE_MISSING, SPEC_FAILED, SPEC_SQL, SNAPSHOT_*, CONNECT_FAILED.
 * @example const { snapshot } = await readSource("postgres://localhost/shop", { registry, scratch })
 */
export async function readSource(texts: string | readonly string[], context: SourceContext): Promise<ReadSource> {
  const list = typeof texts === "string" ? [texts] : texts
  const sources = list.flatMap((text) => parseSource(text, context.cwd))
  const [first] = sources
  if (first === undefined)
    throw new PgkitError("SOURCE_MISSING", "No source was named.", { hint: "Name a file, a folder or a URL." })
  if (sources.length > 1) return readSpec(sources, list.join(", "), context)
  switch (first.kind) {
    case "empty":
      return { snapshot: emptySnapshot(await emptyServer(context), context.registry), label: "empty", isSpec: true }
    case "live":
      return readLive(first.url, context)
    case "snapshot":
      return { snapshot: await readSnapshotFile(first.file, context), label: first.file, isSpec: false }
    default:
      return readSpec(sources, list.join(", "), context)
  }
}

async function emptyServer({ scratch }: SourceContext): Promise<SnapshotServer> {
  const { info } = await scratch.server()
  return { number: info.versionNum, version: info.version }
}

async function readLive(url: string, context: SourceContext): Promise<ReadSource> {
  const open = () =>
    openDatabase(url, { ...context.connect, ...(context.cwd === undefined ? {} : { cwd: context.cwd }) })
  const connection = await open()
  try {
    const snapshot = await introspect(connection, {
      registry: context.registry,
      manage: context.manage ?? [],
      // PGlite has one session at a time.
      ...(isPgliteUrl(url) ? {} : { another: open }),
    })
    context.scratch.know({
      ...(isPgliteUrl(url) ? {} : { targetUrl: url }),
      major: Math.floor(snapshot.server.number / 10000),
      extensions: extensionsOf(snapshot),
    })
    const read = { ...withDiagnostics(snapshot, connection.diagnostics), roles: await roleNames(connection) }
    return { snapshot: read, label: connection.url, isSpec: false }
  } finally {
    await connection.close()
  }
}

async function readSnapshotFile(file: string, context: SourceContext): Promise<Snapshot> {
  const text = await readFile(resolve(context.cwd ?? process.cwd(), file), "utf8")
  const snapshot = parseSnapshot(text, file, context.registry)
  context.scratch.know({ major: Math.floor(snapshot.server.number / 10000), extensions: extensionsOf(snapshot) })
  return snapshot
}

function extensionsOf(snapshot: Snapshot): readonly string[] {
  return snapshot.objects.filter((object) => object.kind === "extension").map(nameOf)
}

async function readSpec(sources: readonly Source[], label: string, context: SourceContext): Promise<ReadSource> {
  const parts: { statements: readonly SpecStatement[]; diagnostics: readonly Diagnostic[] }[] = []
  for (const source of sources) parts.push(await statementsOf(source, context))
  const statements = parts.flatMap((part) => part.statements)
  context.scratch.know({ extensions: specExtensions(statements) })
  const { manage = [] } = context
  const writeRoles = manage.map(wordOf).includes("role")
  const snapshot = await context.scratch.withDatabase(async (db, server, roles) => {
    if (writeRoles && !server.private) throw rolesOnShared(server.describe)
    const others = new Set(await roleNames(db))
    const loaded = await loadSpec(db, statements, { createRoles: true, writeRoles }).catch((failure: unknown) => {
      if (failure instanceof PgkitError) roles.made(namesIn(failure.details["rolesCreated"]))
      throw failure
    })
    roles.made(loaded.rolesCreated)
    const read = await readFilled(db, context.registry, manage)
    // Roles that the spec only names are somebody else's.
    for (const name of loaded.rolesCreated) others.add(name)
    return withDiagnostics(withoutRoles(read, others), loaded.diagnostics)
  })
  const diagnostics = parts.flatMap((part) => part.diagnostics)
  return { snapshot: withDiagnostics(snapshot, diagnostics), label, isSpec: true }
}

async function roleNames(db: Executor): Promise<readonly string[]> {
  const { rows } = await db.query("SELECT r.rolname::text AS name FROM pg_catalog.pg_roles r")
  return rows.map((row) => String(row["name"]))
}

function withoutRoles(snapshot: Snapshot, names: ReadonlySet<string>): Snapshot {
  const isOf = ({ id, path }: Found) => isOfServer(id) && names.has(path[0] ?? "")
  return { ...snapshot, objects: snapshot.objects.filter((object) => !isOf(object)) }
}

function rolesOnShared(where: string): PgkitError {
  return new PgkitError(
    "SCRATCH_FAILED",
    `A spec's roles cannot be made on ${where}, where they would be everybody's.`,
    {
      hint: "Choose a server of its own: --scratch embedded or --scratch pglite.",
    },
  )
}

function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === "string") : []
}

async function statementsOf(
  source: Source,
  context: SourceContext,
): Promise<{ statements: readonly SpecStatement[]; diagnostics: readonly Diagnostic[] }> {
  const cwd = context.cwd ?? process.cwd()
  switch (source.kind) {
    case "sql":
      return readSqlSpec(source.path, { cwd })
    case "modules":
      return readModuleSpec(source.path, { cwd, ...(context.casing === undefined ? {} : { casing: context.casing }) })
    case "migrations": {
      const folder = await readMigrations(resolve(cwd, source.dir))
      const statements = folder.files.flatMap((migration) =>
        migration.statements.map((statement) => ({
          sql: statement.sql,
          place: { file: migration.file, line: statement.line },
        })),
      )
      return { statements, diagnostics: [] }
    }
    default:
      throw new PgkitError("USAGE", "A database, a snapshot or `empty` cannot be part of a spec with others.", {
        hint: "Combine only schema files and folders.",
      })
  }
}

function withDiagnostics(snapshot: Snapshot, diagnostics: readonly Diagnostic[]): Snapshot {
  return diagnostics.length === 0 ? snapshot : { ...snapshot, diagnostics: [...snapshot.diagnostics, ...diagnostics] }
}
