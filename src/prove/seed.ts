// Rows for the tables of a clone: one attempt a table, with values made from the columns' types.
import { type Executor } from "../db/executor.ts"
import { type ObjectId, type Snapshot, viewOf } from "../model/index.ts"
import { quoteIdent, quotePath } from "../sql/identifier.ts"

export interface Seeded {
  readonly id: ObjectId
  readonly path: readonly string[]
  readonly rows: number
}

/**
 * Puts two rows into every table that takes them. A table whose constraints refuse values made from types alone stays
 * empty: what cannot be seeded cannot be shown to survive, and is not claimed to.
 */
export async function seedRows(db: Executor, snapshot: Snapshot): Promise<readonly Seeded[]> {
  const view = viewOf(snapshot)
  const seeded: Seeded[] = []
  // Foreign keys and triggers would ask for rows in an order; on a clone only the tables matter.
  await db.query("SET session_replication_role = replica").catch(() => undefined)
  for (const table of snapshot.objects.filter((object) => object.kind === "table")) {
    const columns = view.childrenOf(table.id, "column").filter((column) => !isComputed(column.shape))
    let rows = 0
    for (const round of [1, 2]) rows += await insertRow(db, table.path, columns, round)
    if (rows > 0) seeded.push({ id: table.id, path: table.path, rows })
  }
  await db.query("SET session_replication_role = DEFAULT").catch(() => undefined)
  const counted: Seeded[] = []
  for (const table of seeded) counted.push({ ...table, rows: (await countRows(db, table.path)) ?? 0 })
  return counted
}

/** The number of rows, or undefined where the table is not there. */
export async function countRows(db: Executor, path: readonly string[]): Promise<number | undefined> {
  try {
    const { rows } = await db.query(`SELECT count(*)::int4 AS count FROM ${quotePath(path)}`)
    const count = rows[0]?.["count"]
    return typeof count === "number" ? count : Number(count)
  } catch {
    return undefined
  }
}

function isComputed(shape: object): boolean {
  return ("generated" in shape && shape.generated !== null) || ("identity" in shape && shape.identity !== null)
}

async function insertRow(
  db: Executor,
  path: readonly string[],
  columns: readonly { readonly path: readonly string[]; readonly shape: object }[],
  round: number,
): Promise<number> {
  const names = columns.map((column) => quoteIdent(column.path.at(-1) ?? ""))
  const values = columns.map((column) => valueFor("type" in column.shape ? String(column.shape.type) : "", round))
  const sql =
    names.length === 0
      ? `INSERT INTO ${quotePath(path)} DEFAULT VALUES`
      : `INSERT INTO ${quotePath(path)} (${names.join(", ")}) VALUES (${values.join(", ")})`
  return db.query(sql).then(
    () => 1,
    () => 0,
  )
}

/** A constant of the type, different in each round; NULL where nothing better is known. */
function valueFor(type: string, round: number): string {
  if (type.endsWith("[]")) return "'{}'"
  const base = type.replace(/\([^)]*\)/, "")
  const made = values[base]?.(round)
  return made === undefined ? "NULL" : `'${made}'`
}

const values: Readonly<Record<string, (round: number) => string>> = {
  smallint: String,
  integer: String,
  bigint: String,
  numeric: String,
  real: String,
  "double precision": String,
  money: String,
  oid: String,
  text: String,
  character: String,
  "character varying": String,
  name: String,
  citext: String,
  boolean: (round) => String(round === 1),
  uuid: (round) => `00000000-0000-0000-0000-00000000000${round}`,
  date: (round) => `2024-01-0${round}`,
  "timestamp without time zone": (round) => `2024-01-0${round} 00:00:00`,
  "timestamp with time zone": (round) => `2024-01-0${round} 00:00:00+00`,
  "time without time zone": (round) => `0${round}:00:00`,
  "time with time zone": (round) => `0${round}:00:00+00`,
  interval: (round) => `${round} day`,
  json: (round) => `{"n": ${round}}`,
  jsonb: (round) => `{"n": ${round}}`,
  bytea: (round) => `\\x0${round}`,
  inet: (round) => `10.0.0.${round}`,
  cidr: (round) => `10.0.${round}.0/24`,
  macaddr: (round) => `08:00:2b:01:02:0${round}`,
  bit: String,
  "bit varying": () => "1",
  xml: (round) => `<n>${round}</n>`,
  point: (round) => `(${round},${round})`,
  tsvector: (round) => `word${round}`,
  int4range: (round) => `[${round},${round + 1})`,
  int8range: (round) => `[${round},${round + 1})`,
  numrange: (round) => `[${round},${round + 1})`,
  daterange: (round) => `[2024-01-0${round},2024-01-0${round + 1})`,
}
