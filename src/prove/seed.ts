// Rows for the tables of a clone, so that a plan can show that it keeps them.
import type { Executor } from "../db/executor.ts"
import {
  type Found,
  leadsAbroad,
  nameOf,
  type ObjectId,
  type Snapshot,
  type View,
  viewOf,
  wholeOf,
} from "../model/index.ts"
import { quoteIdent, quotePath } from "../sql/identifier.ts"
import { deleteOrphans } from "./orphans.ts"
import { fill, type Filled } from "./rows.ts"
import { valuesFor } from "./values.ts"

export type Seeded = Filled

export interface SeedOptions {
  /** Rows satisfy its foreign keys as well: the plan may add them. */
  readonly to?: Snapshot
  /** Tables that are to stay empty. */
  readonly empty?: ReadonlySet<ObjectId>
}

/**
 * Puts two rows into every table that takes them, and gives the tables that hold rows. A table whose constraints
 * refuse values made from types alone stays empty: what cannot be seeded cannot be shown to survive, and is not
 * claimed to. No statement goes to another server.
 */
export async function seedRows(
  db: Executor,
  snapshot: Snapshot,
  options: SeedOptions = {},
): Promise<readonly Seeded[]> {
  const whole = wholeOf(snapshot)
  const view = viewOf(whole)
  const tables = whole.objects.filter(
    (object) => object.kind === "table" && options.empty?.has(object.id) !== true && !leadsAbroad(object, view),
  )
  // Triggers and foreign keys would ask for rows in an order; what refers to nothing is taken out again.
  const free = await succeeds(db, "SET session_replication_role = replica")
  for (let waiting = tables; waiting.length > 0;) {
    const refused: Found[] = []
    for (const table of waiting) if (!(await seedTable(db, table, view))) refused.push(table)
    if (free || refused.length === waiting.length) break
    waiting = refused
  }
  await deleteOrphans(db, [whole, ...(options.to === undefined ? [] : [options.to])])
  if (free) await db.query("RESET session_replication_role")
  const seeded: Seeded[] = []
  for (const table of tables) {
    const filled = await fill(db, table.id, table.path)
    if (filled !== undefined && filled.rows > 0) seeded.push(filled)
  }
  return seeded
}

async function seedTable(db: Executor, table: Found, view: View): Promise<boolean> {
  const columns = view.childrenOf(table.id, "column").filter((column) => !isComputed(column))
  let some = false
  for (const round of [1, 2]) {
    const all = columns.map((column) => ({ column, values: valuesFor(column, table, view, round) }))
    const needed = all.filter(({ column }) => isRequired(column, view))
    for (const choice of choices(all, needed)) {
      if (!(await succeeds(db, insert(table, choice)))) continue
      some = true
      break
    }
  }
  return some
}

type Choice = readonly { readonly column: Found; readonly value: string }[]
type Candidates = readonly { readonly column: Found; readonly values: readonly string[] }[]

/** Every column with its best value, then with what its checks and bounds name, then only what must have one. */
function choices(all: Candidates, needed: Candidates): readonly Choice[] {
  const pick = (columns: Candidates, at: number): Choice =>
    columns.map(({ column, values }) => ({ column, value: values[at] ?? values[0] ?? "NULL" }))
  const hasMore = all.some(({ values }) => values.length > 1)
  return [
    pick(all, 0),
    ...(hasMore ? [pick(all, 1)] : []),
    ...(needed.length < all.length ? [pick(needed, 0), ...(hasMore ? [pick(needed, 1)] : [])] : []),
  ]
}

function insert(table: Found, choice: Choice): string {
  if (choice.length === 0) return `INSERT INTO ${quotePath(table.path)} DEFAULT VALUES`
  const names = choice.map(({ column }) => quoteIdent(nameOf(column)))
  const values = choice.map(({ value }) => value)
  return `INSERT INTO ${quotePath(table.path)} (${names.join(", ")}) VALUES (${values.join(", ")})`
}

function isComputed({ shape }: Found): boolean {
  return ("generated" in shape && shape.generated !== null) || ("identity" in shape && shape.identity !== null)
}

function isRequired(column: Found, view: View): boolean {
  const { shape } = column
  return "notNull" in shape && shape.notNull !== null && view.childrenOf(column.id, "default").length === 0
}

function succeeds(db: Executor, sql: string): Promise<boolean> {
  return db.query(sql).then(
    () => true,
    () => false,
  )
}
