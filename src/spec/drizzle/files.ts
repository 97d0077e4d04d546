// Paths, globs and folders of a Drizzle schema to the files to load.
import { stat } from "node:fs/promises"
import { resolve, sep } from "node:path"
import { glob } from "tinyglobby"
import { PgkitError } from "../../errors/index.ts"

const extensions = "{ts,mts,cts,js,mjs,cjs}"

/**
 * The schema files, each once, those of a folder or glob sorted by code units. Declaration files, tests and
 * configurations in a folder are not part of a schema. Relative paths start at `cwd`.
 *
 * @throws SOURCE_MISSING for a path or pattern that gives no file.
 * @example await schemaFiles(["src/db/*.schema.ts"], process.cwd())
 */
export async function schemaFiles(paths: readonly string[], cwd: string): Promise<string[]> {
  const files = new Set<string>()
  for (const path of paths) {
    // A path that exists is no pattern, whatever brackets are in it.
    const full = resolve(cwd, path)
    const info = await stat(full).catch(() => undefined)
    const found =
      info?.isFile() === true
        ? [full]
        : info?.isDirectory() === true
          ? await matches(`**/*.${extensions}`, full)
          : await matches(path.split(sep).join("/"), cwd)
    if (found.length === 0) throw nothing(path, info !== undefined)
    for (const file of found) files.add(file)
  }
  return [...files]
}

async function matches(pattern: string, cwd: string): Promise<string[]> {
  const found = await glob(pattern, {
    cwd,
    absolute: true,
    onlyFiles: true,
    expandDirectories: false,
    ignore: ["**/node_modules/**", "**/*.d.{ts,mts,cts}", "**/*.{test,spec,config}.*"],
  })
  return found.map((it) => resolve(it)).sort((a, b) => (a < b ? -1 : 1))
}

function nothing(path: string, exists: boolean): PgkitError {
  return new PgkitError(
    "SOURCE_MISSING",
    exists ? `${path} holds no TypeScript or JavaScript file.` : `${path} does not exist.`,
    { hint: "Name the file, folder or glob of the Drizzle schema." },
  )
}
