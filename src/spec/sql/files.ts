// Paths of SQL files and folders to a sorted list of files.
import { readdir, stat } from "node:fs/promises"
import { join, relative, resolve, sep } from "node:path"
import { glob } from "tinyglobby"
import { PgkitError } from "../../errors/index.ts"

/**
 * The `.sql` files of the paths, each once; those of a glob sorted by code units. A folder gives its files, recursively, sorted by code units of their
 * path; hidden entries and `node_modules` are left out. Relative paths start at `cwd`.
 *
 * @throws SOURCE_MISSING for a path that does not exist, and for a folder without a `.sql` file.
 * @example await sqlFiles(["db"], process.cwd()) // ["/app/db/tables.sql", "/app/db/views/orders.sql"]
 */
export async function sqlFiles(paths: readonly string[], cwd: string): Promise<string[]> {
  const files = new Set<string>()
  for (const path of paths) {
    const full = resolve(cwd, path)
    const info = await stat(full).catch(() => undefined)
    const globbed = info === undefined ? await matches(path, cwd) : []
    if (info === undefined && globbed.length === 0) {
      throw new PgkitError("SOURCE_MISSING", `${path} does not exist.`, {
        hint: "Name a .sql file or a folder of them.",
      })
    }
    for (const file of globbed) files.add(file)
    if (info === undefined) continue
    if (!info.isDirectory()) {
      files.add(full)
      continue
    }
    const found = await filesBelow(full)
    if (found.length === 0) {
      throw new PgkitError("SOURCE_MISSING", `${path} holds no .sql file.`, {
        hint: "Put the schema there as .sql files, or name another folder.",
      })
    }
    for (const file of found) files.add(file)
  }
  return [...files]
}

/** A file as messages name it: relative to `cwd` where it is below it, with forward slashes. */
export function shownPath(file: string, cwd: string): string {
  const path = relative(cwd, file)
  return path.startsWith("..") || path === "" ? file : path.split(sep).join("/")
}

/** A path that does not exist may be a pattern: `db/*.sql`. */
async function matches(pattern: string, cwd: string): Promise<string[]> {
  if (!/[*?{[]/.test(pattern)) return []
  const found = await glob(pattern.split(sep).join("/"), {
    cwd,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
    ignore: ["**/node_modules/**"],
  })
  return found.map((it) => resolve(it)).sort((a, b) => (a < b ? -1 : 1))
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const files: string[] = []
  for (const entry of entries) {
    if (entry.name.startsWith(".") || entry.name === "node_modules") continue
    const full = join(folder, entry.name)
    const info = entry.isSymbolicLink() ? await stat(full).catch(() => undefined) : entry
    if (info?.isDirectory() === true) files.push(...(await filesBelow(full)))
    else if (info?.isFile() === true && entry.name.endsWith(".sql")) files.push(full)
  }
  return files.sort((a, b) => (a < b ? -1 : 1))
}
