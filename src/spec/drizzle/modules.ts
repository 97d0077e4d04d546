// Schema files to what they export.
import { createRequire } from "node:module"
import type { Jiti } from "jiti"
import { PgkitError } from "../../errors/index.ts"
import { shownPath } from "../sql/files.ts"
import type { Casing } from "./expression.ts"
import type { SchemaModule } from "./objects.ts"
import type { DrizzleOrm } from "./orm.ts"
import { withQueryCasing } from "./query-casing.ts"
import { withoutOutput } from "./quiet.ts"

export interface LoadModulesOptions {
  /** Where the files need not be Drizzle's, it may be missing; then `casing` is nobody's. */
  readonly orm: DrizzleOrm | undefined
  readonly casing: Casing | undefined
  /** Files are named relative to it. */
  readonly cwd: string
}

/**
 * Runs the files and gives their exports. Each call runs them anew, so that a watcher sees edits; files that
 * import each other are run once.
 *
 * @throws SPEC_FAILED with the file and the original message where one throws.
 */
export async function loadModules(
  loader: Jiti,
  files: readonly string[],
  options: LoadModulesOptions,
): Promise<SchemaModule[]> {
  const { orm, casing, cwd } = options
  // Both change what all of the process sees: inside, so that it is one schema at a time.
  const load = async () => importAll(loader, files, cwd)
  return withoutOutput("stderr", async () => (orm === undefined ? load() : withQueryCasing(orm, casing, load)))
}

async function importAll(loader: Jiti, files: readonly string[], cwd: string): Promise<SchemaModule[]> {
  const forget = rememberLoaded()
  try {
    const modules: SchemaModule[] = []
    for (const file of files) {
      const exports = await loader.import<Record<string, unknown>>(file).catch((cause: unknown) => {
        throw failed(shownPath(file, cwd), cause)
      })
      modules.push({ file: shownPath(file, cwd), exports })
    }
    return modules
  } finally {
    forget()
  }
}

/** jiti keeps modules in Node's own cache. Gives a function that takes out what was put in since, packages excepted. */
export function rememberLoaded(): () => void {
  const { cache } = createRequire(import.meta.url)
  const before = new Set(Object.keys(cache))
  return () => {
    for (const file of Object.keys(cache)) {
      if (!before.has(file) && !file.includes("node_modules")) Reflect.deleteProperty(cache, file)
    }
  }
}

function failed(file: string, cause: unknown): PgkitError {
  const message = cause instanceof Error ? cause.message : String(cause)
  const [first = ""] = message.split("\n")
  return new PgkitError("SPEC_FAILED", `${file} cannot be loaded: ${first}`, {
    hint: hintFor(message),
    place: { file },
    cause,
  })
}

function hintFor(message: string): string {
  if (/Cannot find (?:module|package)/.test(message)) return "Install the package, or correct the path of the import."
  if (/before initialization|of undefined|is not a function|is not defined/.test(message)) {
    return "Do two files import each other? Move what both need into a third, or use it inside a function."
  }
  return "The file runs as it would in your application: make it load without a server or secrets."
}
