// A table that PostgreSQL cannot alter into what it is to be: the old one is put aside, and its rows move to the new one.
import {
  attachmentOf,
  type Found,
  type Hazard,
  isPartition,
  isPartitioned,
  nameOf,
  type ObjectId,
  partitionsOf,
  type PutAside,
  rowsOf,
  type Step,
  type View,
} from "../../model/index.ts"
import { chosenName } from "../../sql/chosen-name.ts"
import { asideName } from "../../sql/clip.ts"
import { quoteIdent, quoteLiteral, quotePath } from "../../sql/identifier.ts"
import { usingClause } from "../../sql/type-cast.ts"
import { detach } from "./parent.ts"
import type { TableShape } from "./shape.ts"

type Table = Found<TableShape>

/** The old table under another name; its partitions go with it. */
export function putTableAside(
  object: Table,
  name: string,
  to: Table,
  { past, view }: { readonly past: View; readonly view: View },
): PutAside {
  const { partitionOf, forceRowSecurity } = object.shape
  const old = quotePath([object.path[0] ?? "", name])
  const lock = { mode: "ACCESS EXCLUSIVE", on: object.id } as const
  return {
    leave: partitionOf === null ? [] : [detach(object, partitionOf.parent, past)],
    rename: [
      // The new column's sequence takes the name.
      ...identities(object, past).map(({ path }) => ({
        sql: `ALTER SEQUENCE ${quotePath(path)} RENAME TO ${quoteIdent(asideName(path.at(-1) ?? ""))}`,
      })),
      { sql: `ALTER TABLE ${quotePath(object.path)} RENAME TO ${quoteIdent(name)}`, lock },
      // The owner would not see the rows that no policy shows.
      ...(forceRowSecurity ? [{ sql: `ALTER TABLE ${old} NO FORCE ROW LEVEL SECURITY`, lock }] : []),
    ],
    move: moveRows(object, name, to, { past, view }),
    remove: { sql: `DROP TABLE ${old}`, needs: [rowsOf(object.path)], lock },
  }
}

/**
 * INSERT … SELECT from the table that was put aside, into columns that both have. Rows of a partition whose parent is
 * put aside come with the parent's.
 */
function moveRows(
  before: Table,
  name: string,
  object: Table,
  { past, view }: { readonly past: View; readonly view: View },
): readonly Step[] {
  if (comesWithParent(before, past)) return []
  const old = [object.path[0] ?? "", name]
  const columns = view
    .childrenOf(object.id, "column")
    .filter((column) => past.has(column.id) && !isGenerated(column))
    .map((column) => ({ name: quoteIdent(nameOf(column)), value: valueOf(column, view, past) }))
  const overriding = view.childrenOf(object.id, "column").some((column) => identityOf(column) !== undefined)
  const children = past.dependentsOf(object.id).some((child) => "inherits" in child.shape && !isPartition(child))
  const partitions = below(object.id, view)
  return [
    {
      sql: [
        `INSERT INTO ${quotePath(object.path)}${columns.length === 0 ? "" : ` (${columns.map(({ name }) => name).join(", ")})`}`,
        ...(overriding ? ["OVERRIDING SYSTEM VALUE"] : []),
        `SELECT ${columns.map(({ value }) => value).join(", ")}`.trimEnd(),
        `FROM ${children && !isPartitioned(before) ? "ONLY " : ""}${quotePath(old)}`,
      ].join("\n"),
      needs: [
        ...view.childrenOf(object.id, "column").map(({ id }) => id),
        ...partitions.map(({ path }) => attachmentOf(path)),
      ],
      produces: [object, ...partitions].map(({ path }) => rowsOf(path)),
      lock: { mode: "ACCESS EXCLUSIVE", on: object.id },
      hazards: hazards(object, [before, ...below(object.id, past)]),
    },
    ...identities(object, view).flatMap(({ column, path }) => {
      const from = past.get(column.id)
      const sequence = from === undefined ? undefined : identityPath(from)
      if (sequence === undefined || isPartition(before)) return []
      const position = [
        `SELECT pg_catalog.setval(${quoteLiteral(quotePath(path))}, last_value, is_called)`,
        `FROM ${quotePath([sequence[0] ?? "", asideName(sequence.at(-1) ?? "")])}`,
      ]
      return [{ sql: position.join("\n"), needs: [column.id], produces: [rowsOf(object.path)] }]
    }),
  ]
}

function comesWithParent(before: Found, past: View): boolean {
  // A parent that is rebuilt is not there for those who are made with it.
  return isPartition(before) && before.dependsOn.some((id) => id.startsWith("table:") && !past.has(id))
}

/** The partitions of a table at any depth. */
function below(table: ObjectId, view: View): readonly Found[] {
  return partitionsOf(table, view).flatMap((partition) => [partition, ...below(partition.id, view)])
}

function hazards(object: Table, sources: readonly Found[]): readonly Hazard[] {
  return [
    ...sources.map(({ id }) => ({
      class: "rewrite" as const,
      code: "copy-rows",
      object: id,
      message: `copies every row into the new ${quotePath(object.path)} while nobody can use it`,
    })),
    ...(isPartitioned(object)
      ? [
          {
            class: "fail" as const,
            code: "move-rows",
            object: object.id,
            message: "fails where a row fits no partition",
          },
        ]
      : []),
  ]
}

/** A value of the old table as the new column takes it: on assignment where it does, else by a cast. */
function valueOf(column: Found, view: View, past: View): string {
  const name = quoteIdent(nameOf(column))
  const [before, after] = [typeOf(past.get(column.id)), typeOf(column)]
  if (before === after && column.dependsOn.some((id) => isReplaced(id, view, past))) {
    return `${name}::text${"[]".repeat(after.split("[]").length - 1)}::${after}`
  }
  return usingClause(name, before, after).replace(/^USING /, "") || name
}

/** The old column still has the type that was put aside. */
function isReplaced(id: ObjectId, view: View, past: View): boolean {
  const isType = ["enum", "domain", "composite", "range"].some((kind) => id.startsWith(`${kind}:`))
  return isType && JSON.stringify(past.get(id)?.shape) !== JSON.stringify(view.get(id)?.shape)
}

function typeOf(column: Found | undefined): string {
  return column !== undefined && "type" in column.shape && typeof column.shape.type === "string"
    ? column.shape.type
    : ""
}

function isGenerated({ shape }: Found): boolean {
  return "generated" in shape && shape.generated !== null
}

/** Identity columns with the sequences that are their own; those of a partition are its parent's. */
function identities(
  object: Table,
  view: View,
): readonly { readonly column: Found; readonly path: readonly string[] }[] {
  if (isPartition(object)) return []
  return view.childrenOf(object.id, "column").flatMap((column) => {
    const path = identityPath(column)
    return path === undefined ? [] : [{ column, path }]
  })
}

function identityPath(column: Found): readonly string[] | undefined {
  const identity = identityOf(column)
  if (identity === undefined) return undefined
  const { path } = column
  return identity.sequence ?? [path[0] ?? "", chosenName(path[1] ?? "", path[2] ?? "", "seq")]
}

function identityOf({ shape }: Found): { readonly sequence: readonly string[] | null } | undefined {
  if (!("identity" in shape) || typeof shape.identity !== "object" || shape.identity === null) return undefined
  const sequence = "sequence" in shape.identity ? shape.identity.sequence : null
  return { sequence: Array.isArray(sequence) ? sequence.filter((part) => typeof part === "string") : null }
}
