// Schema files, of Drizzle or of the kit, to the statements of a spec: what they export says which they are.
import { readFile } from "node:fs/promises"
import { dirname } from "node:path"
import { PgkitError } from "../errors/index.ts"
import { collectParts } from "./dsl/collect.ts"
import { schemaFiles } from "./drizzle/files.ts"
import { loadModules } from "./drizzle/modules.ts"
import { createLoader, type DrizzleOrm, loadDrizzleOrm } from "./drizzle/orm.ts"
import { drizzleStatements, type ReadDrizzleOptions } from "./drizzle/read.ts"
import type { SchemaModule } from "./drizzle/objects.ts"
import { shownPath } from "./sql/files.ts"
import type { Spec } from "./statement.ts"

/**
 * Reads TypeScript and JavaScript files that are a Drizzle schema, a kit spec (`defineSchema`), or both.
 *
 * @throws SOURCE_MISSING for a path with nothing there, SPEC_FAILED for a file that throws or exports nothing of either,
 *   SPEC_INVALID for a kit spec with every field that is wrong, PEER_MISSING for a Drizzle schema without drizzle-orm.
 * @example const spec = await readModuleSpec("db/schema.ts")
 */
export async function readModuleSpec(
  paths: string | readonly string[],
  options: ReadDrizzleOptions = {},
): Promise<Spec> {
  const cwd = options.cwd ?? process.cwd()
  const files = await schemaFiles(typeof paths === "string" ? [paths] : paths, cwd)
  const loader = createLoader(dirname(files[0] ?? cwd))
  const shown = (file: string) => shownPath(file, cwd)
  let orm: DrizzleOrm | undefined
  // Drizzle is loaded before the files, whose queries it names columns for; a kit spec has no use for it.
  if (!(await areKitSpecs(files))) orm = await loadDrizzleOrm(loader).catch(unlessMissing)
  const modules = await loadModules(loader, files, { orm, casing: options.casing, cwd })
  const { parts, others, diagnostics } = collectParts(modules)
  if (others.length === 0 && parts.length === 0) throw nothingExported(modules)
  const { checkParts } = await import("./dsl/check.ts")
  checkParts(parts, shown)
  const { schemaStatements } = await import("./dsl/emit/schema.ts")
  const kit: Spec = { statements: schemaStatements(parts, shown), diagnostics }
  if (others.length === 0) return kit
  // Beside a kit spec, what else is exported may be anything.
  orm ??= await loadDrizzleOrm(loader).catch(parts.length > 0 ? unlessMissing : undefined)
  if (orm === undefined) return kit
  const drizzle = drizzleStatements(orm, others, options.casing, parts.length > 0)
  return {
    statements: [...kit.statements, ...drizzle.statements],
    diagnostics: [...kit.diagnostics, ...drizzle.diagnostics],
  }
}

/** A guess that saves time: files that name the kit's functions and nothing of Drizzle. */
async function areKitSpecs(files: readonly string[]): Promise<boolean> {
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8").catch(() => "")))
  return texts.some((text) => text.includes("postgres-kit/spec")) && !texts.some((text) => text.includes("drizzle-orm"))
}

function unlessMissing(failure: unknown): undefined {
  if (failure instanceof PgkitError && failure.code === "PEER_MISSING") return undefined
  throw failure
}

function nothingExported(modules: readonly SchemaModule[]): PgkitError {
  return new PgkitError("SPEC_FAILED", `${modules.map(({ file }) => file).join(", ")}: nothing is exported.`, {
    hint: "Export what the spec is made of: export default defineSchema(…), or the tables of a Drizzle schema.",
    ...(modules[0] === undefined ? {} : { place: { file: modules[0].file } }),
  })
}
