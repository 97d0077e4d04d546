// The text of a SOURCE to what it names.
import { existsSync, readdirSync, statSync } from "node:fs"
import { extname, resolve } from "node:path"
import { PgkitError } from "../errors/index.ts"

export type Source =
  | { readonly kind: "empty" }
  | { readonly kind: "live"; readonly url: string }
  | { readonly kind: "snapshot"; readonly file: string }
  | { readonly kind: "modules"; readonly path: string }
  | { readonly kind: "sql"; readonly path: string }
  | { readonly kind: "migrations"; readonly dir: string }

const scripts: ReadonlySet<string> = new Set([".ts", ".mts", ".cts", ".js", ".mjs", ".cjs"])

/**
 * One SOURCE. A folder may hold SQL files and Drizzle files, and is then both.
 *
 * @throws SOURCE_UNKNOWN for a text that is none, SOURCE_MISSING where the file or folder is not there.
 * @example parseSource("./db/schema.ts") // [{ kind: "modules", path: "./db/schema.ts" }]
 */
export function parseSource(text: string, cwd: string = process.cwd()): readonly Source[] {
  if (text === "empty") return [{ kind: "empty" }]
  if (/^postgres(ql)?:\/\//.test(text) || text.startsWith("pglite:")) return [{ kind: "live", url: text }]
  if (text.startsWith("migrations:")) return [{ kind: "migrations", dir: text.slice("migrations:".length) }]
  const path = resolve(cwd, text)
  if (/[*?{]/.test(text)) return [{ kind: extname(text) === ".sql" ? "sql" : "modules", path: text }]
  if (!existsSync(path)) throw missing(text)
  if (statSync(path).isDirectory()) return inFolder(text, path)
  const ending = extname(path)
  if (ending === ".json") return [{ kind: "snapshot", file: text }]
  if (ending === ".sql") return [{ kind: "sql", path: text }]
  if (scripts.has(ending)) return [{ kind: "modules", path: text }]
  throw new PgkitError("SOURCE_UNKNOWN", `${text} is no source that pgkit knows.`, { hint: forms })
}

const forms =
  "A source is a postgres:// URL, a snapshot .json, a .ts or .js schema, a .sql file, a folder of them, migrations:DIR, or empty."

function missing(text: string): PgkitError {
  return /[/.\\]/.test(text)
    ? new PgkitError("SOURCE_MISSING", `${text} does not exist.`, {
        hint: "Check the path; it starts at the working directory.",
      })
    : new PgkitError("SOURCE_UNKNOWN", `${text} is no source that pgkit knows.`, { hint: forms })
}

function inFolder(text: string, path: string): readonly Source[] {
  const endings = new Set(readdirSync(path, { recursive: true, encoding: "utf8" }).map((file) => extname(file)))
  const found: Source[] = []
  if ([...endings].some((ending) => scripts.has(ending))) found.push({ kind: "modules", path: text })
  if (endings.has(".sql")) found.push({ kind: "sql", path: text })
  if (found.length > 0) return found
  throw new PgkitError("SOURCE_MISSING", `${text} holds no .sql, .ts or .js file.`, { hint: forms })
}
