// An index to CREATE INDEX and the statements that complete it.
import {
  attachableOf,
  attachKey,
  attachmentOf,
  comesAfterAttach,
  type Found,
  isCrowded,
  nameOf,
  partitionsOf,
  restoreMarks,
  staysAttached,
  type Step,
  type View,
} from "../../model/index.ts"
import { quoteIdent, quotePath } from "../../sql/identifier.ts"
import { withClause } from "../../sql/options.ts"
import type { IndexShape } from "./shape.ts"
import { tie } from "./extensions.ts"
import { alterIndex, onPartitioned, relationOf } from "./sql.ts"

type Index = Found<IndexShape>

export function createIndex(object: Index, view: View, past: View): readonly Step[] {
  return [
    statement(object, view, past),
    ...attachKey(object, relationOf(object), object.shape.partitionOf, view, past),
    ...object.shape.statistics.map(({ place, target }) => ({
      sql: `${alterIndex(object)} ALTER COLUMN ${place} SET STATISTICS ${target}`,
      needs: [object.id],
      lock: { mode: "SHARE UPDATE EXCLUSIVE", on: relationOf(object) } as const,
    })),
    ...object.shape.extensions.map((extension) => tie(object, extension)),
    ...restoreMarks(object, relationOf(object), view, past),
  ]
}

/**
 * ON ONLY where partitions are attached already: each has its own index, attached by a statement of its own, so that
 * no name is PostgreSQL's choice. Partitions that are new bring theirs along with ATTACH PARTITION.
 */
function statement(object: Index, view: View, past: View): Step {
  const { shape } = object
  const partitioned = onPartitioned(object, view)
  const partitions = partitioned ? partitionsOf(relationOf(object), view) : []
  const afterPartitions = partitioned && (!shape.valid || isCrowded(object, view, past))
  const only = afterPartitions || partitions.some((partition) => staysAttached(partition.id, past, view))
  const clauses = [
    `CREATE ${shape.unique ? "UNIQUE " : ""}INDEX ${quoteIdent(nameOf(object))} ON ${only ? "ONLY " : ""}${quotePath(object.path.slice(0, 2))}`,
    // The default method goes without saying.
    shape.definition.replace(/^USING btree /, ""),
    withClause(shape.options),
    shape.tablespace === null ? "" : `TABLESPACE ${quoteIdent(shape.tablespace)}`,
    shape.predicate === null ? "" : `WHERE ${shape.predicate}`,
  ].filter((clause) => clause !== "")
  const line = clauses.join(" ")
  return {
    sql: line.length <= 100 ? line : clauses.join("\n  "),
    needs: [
      relationOf(object),
      ...object.dependsOn.filter((id) => !id.startsWith("index:")),
      // ATTACH would make the indexes that are to be missing, or take the wrong ones.
      ...(afterPartitions ? partitions.map((partition) => attachmentOf(partition.path)) : []),
      ...(comesAfterAttach(object, view, past) ? [attachmentOf(object.path.slice(0, 2))] : []),
    ],
    produces: only ? [object.id, attachableOf(object)] : [object.id],
    lock: { mode: "SHARE", on: relationOf(object) },
    hazards: past.has(relationOf(object)) && !only ? hazards(object) : [],
  }
}

function hazards(object: Index): NonNullable<Step["hazards"]> {
  return [
    { class: "block", code: "build-index", object: relationOf(object), message: "builds the index while writers wait" },
    ...(object.shape.unique
      ? [
          {
            class: "fail",
            code: "add-unique",
            object: object.id,
            message: "fails where two rows have the same key",
          } as const,
        ]
      : []),
  ]
}
