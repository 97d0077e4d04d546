// A folder of NNNN_name.sql files to its entries, in the order of their names by code units.
import { readdirSync } from "node:fs"
import { PgkitError } from "../../errors/index.ts"
import { byCodeUnits, type FolderEntry } from "./entry.ts"

/**
 * The `.sql` files of a folder.
 *
 * @throws MIGRATION_DIR for a file without a leading number, and for numbers of different lengths whose order by
 * name is not their order by value: `10_b.sql` before `9_a.sql`.
 */
export function listPlain(dir: string): FolderEntry[] {
  const files = readdirSync(dir)
    .filter((it) => it.endsWith(".sql"))
    .sort(byCodeUnits)
  for (const [index, file] of files.entries()) {
    if (!/^\d+[_-]./.test(file)) {
      throw new PgkitError("MIGRATION_DIR", `${dir}/${file} does not begin with a number and an underscore.`, {
        hint: "Name it like 0001_users.sql, or move it out of the migrations folder.",
      })
    }
    const before = files[index - 1]
    if (before !== undefined && number(before) > number(file)) {
      throw new PgkitError("MIGRATION_DIR", `${dir}: ${before} sorts before ${file}, against their numbers.`, {
        hint: "Give all files numbers of the same length.",
      })
    }
  }
  return files.map((file) => ({ name: file.slice(0, -".sql".length), path: file }))
}

function number(file: string): bigint {
  return BigInt(/^\d+/.exec(file)?.[0] ?? "0")
}
