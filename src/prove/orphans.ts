// Takes out rows of a clone that refer to none.
import type { Executor } from "../db/executor.ts"
import { type Found, leadsAbroad, type Snapshot, type View, viewOf } from "../model/index.ts"
import { quoteIdent, quotePath } from "../sql/identifier.ts"

/** Chains of references that are longer than this are rare, and every round costs a query a key. */
const mostRounds = 5

/** Deletes rows that one of the snapshots' foreign keys would refuse, until a round finds none. */
export async function deleteOrphans(db: Executor, snapshots: readonly Snapshot[]): Promise<void> {
  const statements = new Set(
    snapshots.flatMap((snapshot) => {
      const view = viewOf(snapshot)
      return snapshot.objects
        .filter((object) => object.kind === "foreign_key" && isHere(object, view))
        .flatMap(deletion)
    }),
  )
  for (let round = 0; round < mostRounds; round++) {
    let deleted = 0
    for (const sql of statements) {
      // A key of the target may be about columns that are not there yet.
      const { rows } = await db.query(sql).catch(() => ({ rows: [] }))
      deleted += rows.length
    }
    if (deleted === 0) return
  }
}

/** Not of a table that leads to another server. */
function isHere({ container }: Found, view: View): boolean {
  const table = container === null ? undefined : view.get(container)
  return table !== undefined && !leadsAbroad(table, view)
}

function deletion({ path, shape }: Found): readonly string[] {
  if (!("columns" in shape) || !("references" in shape) || !("referencedColumns" in shape)) return []
  const [columns, references, referenced] = [
    names(shape.columns),
    names(shape.references),
    names(shape.referencedColumns),
  ]
  const isSet = columns.map((column) => `c.${quoteIdent(column)} IS NOT NULL`)
  const matches = columns.map((column, at) => `p.${quoteIdent(referenced[at] ?? "")} = c.${quoteIdent(column)}`)
  return [
    `DELETE FROM ${quotePath(path.slice(0, 2))} c
WHERE ${isSet.join(" AND ")}
  AND NOT EXISTS (SELECT FROM ${quotePath(references)} p WHERE ${matches.join(" AND ")})
RETURNING 1`,
  ]
}

function names(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : []
}
