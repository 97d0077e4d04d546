// A Drizzle schema, as files, to the statements of a spec.
import { dirname } from "node:path"
import { type Diagnostic, PgkitError } from "../../errors/index.ts"
import type { Spec, SpecStatement } from "../statement.ts"
import { createEnum, createRole, createSchema } from "./enum.ts"
import { type Casing, expressionsOf } from "./expression.ts"
import { schemaFiles } from "./files.ts"
import { loadModules } from "./modules.ts"
import { qualified, tablePath } from "./names.ts"
import { collectObjects, type DrizzleObjects, isEmpty, type SchemaModule } from "./objects.ts"
import { createLoader, type DrizzleOrm, loadDrizzleOrm } from "./orm.ts"
import { createPolicy } from "./policy.ts"
import { createSequence } from "./sequence.ts"
import { enableRowSecurity, tableStatements } from "./table.ts"
import { createMaterializedView, createView } from "./view.ts"

export interface ReadDrizzleOptions {
  /** How columns without a name of their own are named in the database: `casing` of drizzle.config.ts. */
  readonly casing?: Casing
  /** Where relative paths start. The process's working directory by default. */
  readonly cwd?: string
}

/**
 * Loads the schema files and asks the live Drizzle objects what they are; nothing is read from TypeScript text or
 * from the kit's snapshots. Names that the schema leaves open are those of drizzle-kit 0.x. What is `.existing()` is
 * left out.
 *
 * @param paths a file, folder or glob, or several.
 * @throws SOURCE_MISSING for a path with nothing there, SPEC_FAILED for a file that throws or exports nothing of
 *   Drizzle, PEER_MISSING without drizzle-orm.
 * @example const spec = await readDrizzleSpec("src/db/schema.ts", { casing: "snake_case" })
 */
export async function readDrizzleSpec(
  paths: string | readonly string[],
  options: ReadDrizzleOptions = {},
): Promise<Spec> {
  const cwd = options.cwd ?? process.cwd()
  const files = await schemaFiles(typeof paths === "string" ? [paths] : paths, cwd)
  const loader = createLoader(dirname(files[0] ?? cwd))
  const orm = await loadDrizzleOrm(loader)
  const modules = await loadModules(loader, files, { orm, casing: options.casing, cwd })
  return drizzleStatements(orm, modules, options.casing)
}

/**
 * The statements of schema modules that are loaded already, in an order in which they run from empty.
 *
 * @param mayBeEmpty set where the files are a kit spec as well.
 */
export function drizzleStatements(
  orm: DrizzleOrm,
  modules: readonly SchemaModule[],
  casing: Casing | undefined,
  mayBeEmpty = false,
): Spec {
  const objects = collectObjects(orm, modules)
  if (isEmpty(objects) && !mayBeEmpty) throw nothingExported(modules)
  const expressions = expressionsOf(orm, casing)
  const tables = objects.tables.map(({ object, file }) => {
    const made = inFile(file, () => tableStatements(orm, object, expressions))
    return { file, ...made }
  })
  const { statements: linked, diagnostics } = linkedPolicies(orm, objects, expressions)
  const unexported = unexportedTargets(orm, objects)
  const views = [
    ...objects.views.map((it) => at(it.file, () => createView(orm, it.object, expressions))),
    ...objects.materializedViews.map((it) => at(it.file, () => createMaterializedView(orm, it.object, expressions))),
  ]
  const statements = [
    ...schemas(objects),
    ...objects.roles.flatMap((it) => at(it.file, () => createRole(it.object))),
    ...objects.enums.flatMap((it) => at(it.file, () => createEnum(it.object))),
    ...objects.sequences.flatMap((it) => at(it.file, () => createSequence(it.object))),
    ...tables.flatMap((it) => placed(it.file, it.table)),
    ...tables.flatMap((it) => placed(it.file, it.indexes)),
    ...tables.flatMap((it) => placed(it.file, it.foreignKeys)),
    ...views.flat(),
    ...tables.flatMap((it) => placed(it.file, it.policies)),
    ...linked,
  ]
  return { statements, diagnostics: [...diagnostics, ...unexported] }
}

/** Tables that foreign keys lead to and no file exports, such as `authUsers` of drizzle-orm/supabase. */
function unexportedTargets(orm: DrizzleOrm, objects: DrizzleObjects): Diagnostic[] {
  const exported = new Set<unknown>(objects.tables.map((it) => it.object))
  const found = new Map<string, Diagnostic>()
  for (const { object, file } of objects.tables) {
    for (const key of orm.pg.getTableConfig(object).foreignKeys) {
      const { foreignTable } = key.reference()
      const target = qualified(...tablePath(foreignTable))
      if (exported.has(foreignTable) || found.has(target)) continue
      found.set(target, {
        code: "TABLE_NOT_EXPORTED",
        severity: "warning",
        object: `table ${target}`,
        message: `${file}: ${qualified(...tablePath(object))} refers to ${target}, which no schema file exports.`,
        hint: "Export it, or make it in a SQL file of the spec and leave its schema out with `schemas`.",
      })
    }
  }
  return [...found.values()]
}

/** The schemas that are exported, and those that something exported lives in. */
function schemas(objects: DrizzleObjects): SpecStatement[] {
  const files = new Map<string, string>()
  const add = (name: string | undefined, file: string) => {
    if (name !== undefined && name !== "public" && !files.has(name)) files.set(name, file)
  }
  for (const it of objects.schemas) add(it.object, it.file)
  for (const it of objects.tables) add(tablePath(it.object)[0], it.file)
  for (const it of objects.enums) add(it.object.schema, it.file)
  for (const it of objects.sequences) add(it.object.schema, it.file)
  return [...files].map(([name, file]) => ({ ...createSchema(name), place: { file } }))
}

/** Policies that are exported alone and linked to a table. */
function linkedPolicies(orm: DrizzleOrm, objects: DrizzleObjects, expressions: ReturnType<typeof expressionsOf>): Spec {
  const statements: SpecStatement[] = []
  const diagnostics: Diagnostic[] = []
  const inTables = new Set(objects.tables.flatMap((it) => orm.pg.getTableConfig(it.object).policies))
  const exported = new Set(objects.tables.map((it) => it.object))
  for (const { object: policy, file } of objects.policies) {
    if (inTables.has(policy)) continue
    const table: unknown = Reflect.get(policy, "_linkedTable")
    if (typeof table === "object" && orm.core.is(table, orm.pg.PgTable)) {
      const name = qualified(...tablePath(table))
      if (exported.has(table)) statements.push({ ...enableRowSecurity(name), place: { file } })
      statements.push(...at(file, () => createPolicy(orm, policy, name, expressions)))
    } else {
      diagnostics.push({
        code: "POLICY_UNLINKED",
        severity: "warning",
        object: `policy ${policy.name}`,
        message: `${file}: policy ${policy.name} belongs to no table and was left out.`,
        hint: "Put it in a table's extra config, or link it: pgPolicy(…).link(table).",
      })
    }
  }
  return { statements, diagnostics }
}

function at(file: string, make: () => SpecStatement | undefined): SpecStatement[] {
  const statement = inFile(file, make)
  return statement === undefined ? [] : placed(file, [statement])
}

function placed(file: string, statements: readonly SpecStatement[]): SpecStatement[] {
  return statements.map((it) => ({ ...it, place: { file } }))
}

/** Runs what asks a user's object, which may run a user's function, and names the file where that throws. */
function inFile<T>(file: string, ask: () => T): T {
  try {
    return ask()
  } catch (cause) {
    const hint = cause instanceof PgkitError ? cause.hint : "Do two files import each other? Check what is undefined."
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new PgkitError(cause instanceof PgkitError ? cause.code : "SPEC_FAILED", `${file}: ${message}`, {
      ...(hint === undefined ? {} : { hint }),
      place: { file },
      cause,
    })
  }
}

function nothingExported(modules: readonly SchemaModule[]): PgkitError {
  const files = modules.map((it) => it.file).join(", ")
  return new PgkitError("SPEC_FAILED", `${files}: no table, enum or other object of drizzle-orm/pg-core is exported.`, {
    hint: "Export them: export const users = pgTable(…).",
    ...(modules[0] === undefined ? {} : { place: { file: modules[0].file } }),
  })
}
