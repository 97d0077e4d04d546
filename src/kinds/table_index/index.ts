// Indexes that no constraint stands for: CREATE INDEX, and what ALTER INDEX can do.
import {
  attachKey,
  attachmentOf,
  defineKind,
  type Found,
  isAdopted,
  nameOf,
  objectId,
  partitionsOf,
  staysAttached,
  type Step,
  type View,
} from "../../model/index.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { optionClauses } from "../../sql/options.ts"
import { createIndex } from "./create.ts"
import { dropIndex } from "./drop.ts"
import { tie, untie } from "./extensions.ts"
import { decodeIndex, indexSql } from "./query.ts"
import { indexShape, type IndexShape } from "./shape.ts"
import { alterIndex, indexPath, onPartitioned, relationOf } from "./sql.ts"

type Index = Found<IndexShape>

/** Indexes of tables and materialized views. Those of primary keys, unique and exclusion constraints are part of the constraint. */
export const index = defineKind<IndexShape>({
  name: "index",
  rank: 70,
  shape: indexShape,
  owned: false,
  target: (object) => `INDEX ${quotePath(indexPath(object))}`,
  slots: (object) => [`relation:${quotePath(indexPath(object))}`],
  read: { sql: indexSql, opensTables: true, alike: true, decode: decodeIndex },

  create: (object, view, past) => createIndex(object, view, past),
  drop: (object, past, view) => (isAdopted(object.path, past, view) ? [] : [dropIndex(object, past, view)]),

  unmentioned: () => true,
  rename: (from, to) =>
    nameOf(from) === nameOf(to)
      ? []
      : [
          {
            sql: `ALTER INDEX ${quotePath([to.path[0] ?? "", nameOf(from)])} RENAME TO ${quoteIdent(nameOf(to))}`,
            lock: { mode: "SHARE UPDATE EXCLUSIVE", on: relationOf(to) },
          },
        ],

  changes: {
    unique: "rebuild",
    method: "rebuild",
    definition: "rebuild",
    predicate: "rebuild",
    // The definition says them too.
    columns: () => [],
    include: () => [],
    nullsNotDistinct: () => [],
    options: (now, from, to, { view }) => {
      // ALTER INDEX … SET is refused for the index of a partitioned table (ATSimplePermissions in tablecmds.c).
      if (onPartitioned(now, view)) return "rebuild"
      const lock = { mode: "SHARE UPDATE EXCLUSIVE", on: relationOf(now) } as const
      return optionClauses(from, to).map((clause) => ({ sql: `${alterIndex(now)} ${clause}`, needs: [now.id], lock }))
    },
    tablespace: (now, _from, to) => [
      {
        sql: `${alterIndex(now)} SET TABLESPACE ${quoteIdent(to ?? "pg_default")}`,
        needs: [now.id],
        lock: { mode: "ACCESS EXCLUSIVE", on: relationOf(now) },
        hazards: [{ class: "rewrite", code: "rewrite-index", object: now.id, message: "copies the index's files" }],
      },
    ],
    statistics: (now, from, to) => statisticsSteps(now, from, to),
    valid: (now, _from, to, { past, view }) => {
      if (onPartitioned(now, view)) return to ? complete(now, past, view) : "rebuild"
      // Nobody can ask for an index that does not work; the diagnostic INDEX_INVALID names it.
      return to ? [reindex(now)] : []
    },
    // Nothing detaches a partition's index, and ATTACH PARTITION gives one to each table that joins.
    lacking: (now, from, to) =>
      !now.shape.valid && to.some((partition) => !from.includes(partition)) ? "rebuild" : [],
    partitionOf: (now, _from, to, { past, view }) => {
      if (!staysAttached(relationOf(now), past, view)) return []
      return to === null ? "rebuild" : attachKey(now, relationOf(now), now.shape.partitionOf, view, past)
    },
    extensions: (now, from, to) => [
      ...from.filter((extension) => !to.includes(extension)).map((extension) => untie(now, extension)),
      ...to.filter((extension) => !from.includes(extension)).map((extension) => tie(now, extension)),
    ],
  },
})

/**
 * Nothing looks whether the parent's is whole but ALTER INDEX … ATTACH PARTITION, also for one that is attached already
 * (validatePartitionedIndex in tablecmds.c): not the end of a partition that had none.
 */
function complete(now: Index, past: View, view: View): readonly Step[] | "rebuild" {
  const name = quotePath(now.path)
  const isPart = (child: Found | undefined) =>
    child !== undefined &&
    "partitionOf" in child.shape &&
    isPath(child.shape.partitionOf) &&
    quotePath(child.shape.partitionOf) === name
  const partitions = partitionsOf(relationOf(now), view)
  const parts = partitions.flatMap(({ id }) => view.childrenOf(id).filter(isPart))
  const isNew = ({ id, container }: Found) =>
    !isPart(past.get(id)) && container !== null && staysAttached(container, past, view)
  const [first] = parts
  // Its own statement attaches it.
  if (parts.some(isNew)) return []
  if (first === undefined) return "rebuild"
  const gone = partitionsOf(relationOf(now), past).filter(
    ({ id }) => !partitions.some((partition) => partition.id === id),
  )
  return [
    {
      sql: `ALTER INDEX ${quotePath(indexPath(now))} ATTACH PARTITION ${quotePath([first.path[0] ?? "", nameOf(first)])}`,
      needs: [
        now.id,
        ...parts.map(({ id }) => id),
        ...partitions.map(({ path }) => attachmentOf(path)),
        ...gone.flatMap(({ path }) => [objectId("dropped", path), objectId("detachment", path)]),
      ],
      produces: [],
      lock: { mode: "SHARE UPDATE EXCLUSIVE", on: relationOf(now) },
    },
  ]
}

function isPath(value: unknown): value is readonly string[] {
  return Array.isArray(value)
}

function statisticsSteps(now: Index, from: IndexShape["statistics"], to: IndexShape["statistics"]): readonly Step[] {
  const wanted = new Map(to.map(({ place, target }) => [place, target]))
  const had = new Map(from.map(({ place, target }) => [place, target]))
  return [...new Set([...had.keys(), ...wanted.keys()])]
    .toSorted((a, b) => a - b)
    .filter((place) => had.get(place) !== wanted.get(place))
    .map((place) => ({
      sql: `${alterIndex(now)} ALTER COLUMN ${place} SET STATISTICS ${wanted.get(place) ?? -1}`,
      // A column's change of type would lose it again.
      needs: [now.id, ...now.dependsOn],
      lock: { mode: "SHARE UPDATE EXCLUSIVE", on: relationOf(now) },
    }))
}

function reindex(now: Index): Step {
  return {
    sql: `REINDEX INDEX ${quotePath(indexPath(now))}`,
    lock: { mode: "SHARE", on: relationOf(now) },
    hazards: [
      { class: "block", code: "build-index", object: relationOf(now), message: "builds the index while writers wait" },
      ...(now.shape.unique
        ? [
            {
              class: "fail",
              code: "add-unique",
              object: now.id,
              message: "fails where two rows have the same key",
            } as const,
          ]
        : []),
    ],
  }
}
