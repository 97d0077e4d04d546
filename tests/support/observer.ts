// Turns a database's catalogs into sorted lines, such that two databases are equal exactly when their lines are.
import type { Executor } from "../../src/db/executor.ts"
import { describeCatalogs } from "./observer/catalogs.ts"
import { Names, type Reference } from "./observer/names.ts"
import { readCatalogs, type SeenRow } from "./observer/rows.ts"
import { sideLines } from "./observer/side.ts"

/**
 * The independent judge: it shares no code with src, knows no kinds, and prints every column of every catalog except
 * those listed in observer/columns.ts as volatile, with OIDs turned into names. A catalog or column of a new
 * PostgreSQL is printed too, or stops it with an error where it holds OIDs that nobody explained. System objects,
 * extension members, temporary objects, roles and the order of a table's columns are left out. Needs a superuser.
 *
 * @example expect(await observe(migrated)).toEqual(await observe(wanted))
 */
export async function observe(executor: Executor): Promise<string[]> {
  const { rows } = await executor.query("SELECT pg_catalog.current_setting('search_path') AS path")
  await executor.query("SELECT pg_catalog.set_config('search_path', '', false)")
  try {
    return await lines(executor)
  } finally {
    await executor.query("SELECT pg_catalog.set_config('search_path', $1, false)", [rows[0]?.["path"]])
  }
}

async function lines(executor: Executor): Promise<string[]> {
  const names = new Names()
  const rows = await readCatalogs(executor, await describeCatalogs(executor))
  for (const reference of rows.flatMap(({ references }) => references)) names.want(reference)
  await names.load(executor)
  const printed = rows.map((row) => `${row.catalog.replace(/^pg_/, "")} ${print(row, names)}`)
  return [...printed, ...(await sideLines(executor))].sort()
}

function print(row: SeenRow, names: Names): string {
  const fields = new Map<string, unknown>(row.values)
  for (const { column, targets, list, unordered } of row.named) {
    const found = targets.map((target: Reference) => names.of(target))
    fields.set(column, list ? (unordered ? found.sort() : found) : found[0])
  }
  const own = row.own === undefined ? "" : `${names.of(row.own)} `
  const shown = [...fields].filter(([, value]) => value !== null && value !== undefined && value !== false)
  return own + JSON.stringify(Object.fromEntries(shown.sort(([a], [b]) => (a < b ? -1 : 1))))
}
