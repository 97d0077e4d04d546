// Whether the rows and values of a clone are still there after a plan.
import type { Executor } from "../db/executor.ts"
import { type ObjectId, objectId } from "../model/index.ts"
import type { Plan } from "../plan/index.ts"
import { quoteIdent, quotePath } from "../sql/identifier.ts"

/** The rows of one table, found again under any name: a table keeps its OID, a column its number. */
export interface Filled {
  readonly id: ObjectId
  readonly path: readonly string[]
  readonly oid: number
  readonly rows: number
  /** How many values that are not NULL each column holds, by number; without computed columns. */
  readonly values: ReadonlyMap<number, { readonly name: string; readonly count: number }>
}

/** Counts a table's own rows, without those of its children; undefined where it is not there. */
export async function fill(
  db: Executor,
  id: ObjectId,
  path: readonly string[],
  oid?: number,
): Promise<Filled | undefined> {
  const { rows: columns } = await db.query(
    `SELECT c.oid::int4 AS oid, n.nspname::text AS schema, c.relname::text AS name,
  a.attnum::int4 AS number, a.attname::text AS column
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
WHERE ${oid === undefined ? "n.nspname = $1 AND c.relname = $2" : "c.oid = $1"}
ORDER BY a.attnum`,
    oid === undefined ? [path[0], path[1]] : [oid],
  )
  const [first] = columns
  if (first === undefined) return undefined
  const now = [String(first["schema"]), String(first["name"])]
  const named = columns.filter((row) => typeof row["number"] === "number")
  const counts = named.map((row, at) => `, count(${quoteIdent(String(row["column"]))})::int4 AS c${at}`)
  const { rows } = await db.query(`SELECT count(*)::int4 AS rows${counts.join("")} FROM ONLY ${quotePath(now)}`)
  const values = named.map((row, at) => {
    const held = { name: String(row["column"]), count: Number(rows[0]?.[`c${at}`]) }
    return [Number(row["number"]), held] as const
  })
  return { id, path: now, oid: Number(first["oid"]), rows: Number(rows[0]?.["rows"]), values: new Map(values) }
}

/** Tables and columns that lost something which no hazard of the plan gives up. */
export async function lostRows(db: Executor, filled: readonly Filled[], plan: Plan): Promise<readonly string[]> {
  const given = new Set<string>(
    plan.steps.flatMap((step) =>
      step.hazards.filter((hazard) => hazard.class === "loss").map((hazard) => hazard.object),
    ),
  )
  const lost: string[] = []
  const copied = new Set<string>()
  for (const { object, hazards } of plan.steps) {
    const sources = new Set<string>(hazards.filter(({ code }) => code === "copy-rows").map((hazard) => hazard.object))
    if (sources.size === 0) continue
    const before = filled.filter(({ id }) => sources.has(id))
    lost.push(...(await lostInCopy(db, object, before, given)))
    for (const { id } of before) copied.add(id)
  }
  for (const before of filled) {
    if (given.has(before.id) || copied.has(before.id)) continue
    const after = await fill(db, before.id, before.path, before.oid)
    if (after === undefined || after.rows < before.rows) {
      lost.push(before.path.join("."))
      continue
    }
    for (const [number, { name, count }] of before.values) {
      if (given.has(objectId("column", [...before.path, name]))) continue
      if ((after.values.get(number)?.count ?? 0) < count) lost.push([...before.path, name].join("."))
    }
  }
  return lost
}

/** Rows of a table that was put aside, and of its partitions, are all in the new one, whichever partition they are in. */
async function lostInCopy(
  db: Executor,
  target: ObjectId,
  sources: readonly Filled[],
  given: ReadonlySet<string>,
): Promise<readonly string[]> {
  const old = sources.find(({ id }) => id === target)
  if (old === undefined) return []
  const after = await fill(db, target, old.path)
  if (after === undefined) return [old.path.join(".")]
  const names = [...after.values.values()].map(({ name }) => name)
  const counts = names.map((name, at) => `, count(${quoteIdent(name)})::int4 AS c${at}`)
  const { rows } = await db.query(`SELECT count(*)::int4 AS rows${counts.join("")} FROM ${quotePath(old.path)}`)
  const total = (of: (source: Filled) => number) => sources.reduce((sum, source) => sum + of(source), 0)
  if (Number(rows[0]?.["rows"]) < total((source) => source.rows)) return [old.path.join(".")]
  const held = (name: string) => (source: Filled) =>
    [...source.values.values()].find((value) => value.name === name)?.count ?? 0
  return names
    .filter((name, at) => Number(rows[0]?.[`c${at}`]) < total(held(name)))
    .map((name) => [...old.path, name])
    .filter((path) => !given.has(objectId("column", path)))
    .map((path) => path.join("."))
}
